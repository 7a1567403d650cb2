/** Resolves `electron` to the stand-in, for the app's bundles and for nothing else. */
let standIn = 'electron';

/** @param given the stand-in's address. */
export function initialize(given) {
  standIn = given;
}

export function resolve(specifier, context, next) {
  return next(specifier === 'electron' ? standIn : specifier, context);
}
