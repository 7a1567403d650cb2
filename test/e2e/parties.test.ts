/** A party that the importer does not know is added in the window, and the next import knows who speaks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

const RELEASE = `Outcomes of the 2nd Japan-Ruritania Digital Policy Dialogue
The 2nd Japan-Ruritania Digital Policy Dialogue was held on March 3, 2026.
1. AI
The Japanese side explained its guidelines. The Strelsau Office explained its register.
`;

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});

const dialog = () => taiwa.page.getByRole('dialog');
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
const review = () => desk.pane('review');

async function openParties(): Promise<void> {
  await taiwa.page.getByRole('banner').getByRole('button', { name: 'Settings' }).click();
  await press('Parties and their names…');
}

async function importRelease(): Promise<void> {
  await taiwa.page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  await dialog().getByLabel('Or paste the text').fill(RELEASE);
  await press('Read the text');
  await review().getByRole('option').first().waitFor();
}

test('a new party with a name of its own is a side of what is read next', async () => {
  await openParties();
  await dialog().getByRole('button', { name: 'Party' }).click();
  await taiwa.page.getByRole('option', { name: 'A new party' }).click();
  await press('Save');
  await dialog().getByText('A party needs a name in both languages.').waitFor();
  await dialog().getByLabel('Name in English').fill('Ruritania');
  await dialog().getByLabel('Name in Japanese').fill('ルリタニア');
  await dialog().getByLabel('Further English names').fill('Strelsau Office');
  await press('Save');
  await dialog().getByRole('button', { name: 'Take back what was added' }).waitFor();
  await press('Done');
  await importRelease();
  await review()
    .getByRole('option', { name: 'Ruritania The Strelsau Office explained its register.' })
    .waitFor();
  await review().getByRole('button', { name: 'Keep for later' }).click();
});

test('what was added to a party that ships is taken back, and the party stays', async () => {
  await openParties();
  await dialog().getByLabel('Further English names').fill('Kasumigaseki');
  await press('Save');
  await press('Take back what was added');
  await expect.poll(() => dialog().getByLabel('Further English names').inputValue()).toBe('');
  expect(await dialog().getByLabel('Name in English').inputValue()).toBe('Japan');
  await press('Done');
});
