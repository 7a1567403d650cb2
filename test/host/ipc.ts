/** Stands in for `ipcMain`: calls come in over a binding that the host exposes to its pages. */
import { EventEmitter } from 'node:events';
import type { Frame } from 'playwright-core';
import { toAppAddress } from './addresses.ts';
import type { WebContents } from './webContents.ts';

/** Electron's `WebFrameMain`, as far as a sender check needs it: one object a frame, with the app's address. */
export class WebFrameMain {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  get url(): string {
    return toAppAddress(this.#frame.url()) ?? this.#frame.url();
  }
}

const frames = new WeakMap<Frame, WebFrameMain>();

/** The stand-in of a frame; always the same object for the same frame. */
export function frameOf(frame: Frame): WebFrameMain {
  const known = frames.get(frame) ?? new WebFrameMain(frame);
  frames.set(frame, known);
  return known;
}

type Listener = (event: { sender: WebContents; senderFrame: WebFrameMain }, input: unknown) => unknown;

export class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Listener>();

  handle(channel: string, listener: Listener): void {
    if (this.#handlers.has(channel)) throw new Error(`A second handler for ${channel}`);
    this.#handlers.set(channel, listener);
  }

  handles(channel: string): boolean {
    return this.#handlers.has(channel);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Runs a call of a page; rejects, as Electron does, where nothing handles it. */
  async run(channel: string, input: unknown, sender: WebContents, frame: Frame): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler({ sender, senderFrame: frameOf(frame) }, input);
  }
}

export const ipcMain = new IpcMain();
