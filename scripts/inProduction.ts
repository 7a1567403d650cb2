/** Imported first, so that libraries are measured as they are in the built app. */
process.env.NODE_ENV = 'production';
