/** Resolves `electron` to the stand-in, for the app's bundles and for nothing else. */
const STAND_IN = new URL('./electron.ts', import.meta.url).href;

export function resolve(specifier, context, next) {
  return next(specifier === 'electron' ? STAND_IN : specifier, context);
}
