/** Asks the user for a path or a button where no test has answered; null for cancelled. */
export async function askForPath(): Promise<string | null> {
  return null;
}
export async function askForButton(): Promise<number | null> {
  return null;
}
