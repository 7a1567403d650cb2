/// <reference types="vite/client" />
import type { Bridge } from '../contract/index.ts';

declare global {
  interface Window {
    readonly taiwa: Bridge;
  }
}
