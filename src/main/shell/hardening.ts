/** Shuts every door of the app that the app itself does not use. */
import { app, type WebContents } from 'electron';
import type { Log } from './log.ts';
import { registerScheme } from './scheme.ts';

/** Hardens the process and everything that will show a page; before the app is ready. */
export function hardenApp(log: Log): void {
  app.enableSandbox();
  // There is no name to look up and no host to speak to.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('disable-http-cache');
  registerScheme();
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, log));
  app.on('ready', () =>
    app.configureHostResolver({
      secureDnsMode: 'off',
      enableBuiltInResolver: false,
      enableAdditionalDnsQueryTypes: false,
    }),
  );
}

/** A page stays where the app put it: it neither goes elsewhere nor opens anything. */
function hardenContents(contents: WebContents, log: Log): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    log.warn(`refused: navigation to ${event.url}`);
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
    log.warn(`refused: frame navigation to ${event.url}`);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log.warn(`refused: new window for ${url}`);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
