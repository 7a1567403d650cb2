/** Stands in for what the computer says of its power and its screen. */
import { EventEmitter } from 'node:events';

/** The host hears nothing of the computer going to sleep, and takes somebody to be there always. */
export const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 });
