/** Lets a test steer the host over the process's IPC channel: answer dialogs, choose menu items, count, quit. */
import { z } from 'zod';
import { app } from './app.ts';
import { debuggingAddress } from './browser.ts';
import { BrowserWindow } from './browserWindow.ts';
import { answerNext, shown } from './dialog.ts';
import { Menu } from './menu.ts';
import { powerMonitor } from './powerMonitor.ts';
import { attempts } from './requests.ts';

export const orderSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('attach') }),
  z.object({ do: z.literal('answerOpen'), paths: z.array(z.string()) }),
  z.object({ do: z.literal('answerSave'), path: z.string().nullable() }),
  z.object({ do: z.literal('answerMessage'), button: z.number().int() }),
  z.object({ do: z.literal('dialogsShown') }),
  z.object({ do: z.literal('chooseMenu'), id: z.string() }),
  z.object({ do: z.literal('attempts') }),
  z.object({ do: z.literal('closeWindow') }),
  z.object({ do: z.literal('minimize') }),
  z.object({ do: z.literal('isMinimized') }),
  z.object({ do: z.literal('lockScreen') }),
  z.object({ do: z.literal('quit') }),
]);
export type Order = z.infer<typeof orderSchema>;

/** Listens to the test that started this process. */
export function obeyTest(): void {
  process.on('message', (message: { id: number; order: unknown }) => {
    carryOut(orderSchema.parse(message.order)).then(
      (value) => process.send?.({ id: message.id, value: value ?? null }),
      (error: unknown) => process.send?.({ id: message.id, error: String(error) }),
    );
  });
  // A test that is gone cannot end its app any more.
  process.on('disconnect', () => app.exit(1));
}

async function carryOut(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'attach':
      return debuggingAddress();
    case 'answerOpen':
      return answerNext({ kind: 'open', paths: order.paths });
    case 'answerSave':
      return answerNext({ kind: 'save', path: order.path });
    case 'answerMessage':
      return answerNext({ kind: 'message', button: order.button });
    case 'dialogsShown':
      return shown;
    case 'chooseMenu': {
      const item = Menu.getApplicationMenu()?.getMenuItemById(order.id);
      if (!item?.click) throw new Error(`There is no menu item ${order.id}.`);
      return item.click();
    }
    case 'attempts':
      return attempts;
    case 'closeWindow':
      return BrowserWindow.getAllWindows()[0]?.close();
    case 'minimize':
      return BrowserWindow.getAllWindows()[0]?.minimize();
    case 'isMinimized':
      return BrowserWindow.getAllWindows()[0]?.isMinimized();
    case 'lockScreen':
      return powerMonitor.emit('lock-screen');
    case 'quit':
      return app.quit();
  }
}
