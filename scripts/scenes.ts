/** What the pictures in `docs/screenshots` show: scenes of the window, each on the desk as it is after a reload. */
import type { Locator, Page } from 'playwright-core';
import type { Lang } from '../src/domain/model/lang.ts';
import type { Desk } from '../test/e2e/desk.ts';

export interface Scene {
  /** Brings it on screen. */
  show(stage: Stage): Promise<void>;
}

export interface Stage {
  page: Page;
  desk: Desk;
  lang: Lang;
}

const ROUND: Readonly<Record<Lang, (round: number) => string>> = {
  en: (round) => (round === 31 ? '31st round' : `${round}th round`),
  ja: (round) => `第${round}回`,
};

export async function goToTopic({ page, desk, lang }: Stage, round = 29, topic = 'i. AI'): Promise<void> {
  const isWide = await desk.pane('library').isVisible();
  // In a narrow window the library is a list to open.
  if (!isWide) await page.locator('.stack-library > summary').click();
  await desk.goTo(ROUND[lang](round));
  if (!isWide) await page.locator('.stack-library > summary').click();
  await desk.goTo(topic);
  const statement = desk.pane('briefing').locator('[data-statement]').first();
  await statement.focus();
  await desk.pane('briefing').locator('[contenteditable]').first().waitFor();
}

const dialogByKey = (key: string, ready: (dialog: Locator) => Locator): Scene => ({
  async show(stage) {
    await goToTopic(stage);
    await stage.page.keyboard.press(key);
    await ready(stage.page.getByRole('dialog')).first().waitFor();
  },
});

export const SCENES = {
  topic: {
    async show(stage) {
      await goToTopic(stage);
      await stage.desk.annotations.first().waitFor();
    },
  },
  overview: {
    async show({ desk, lang }) {
      await desk.goTo(ROUND[lang](29));
      await desk.pane('briefing').getByRole('table').first().waitFor();
    },
  },
  'coming-round': {
    async show({ desk, lang }) {
      await desk.goTo(ROUND[lang](31));
      const heading = lang === 'en' ? 'Agenda' : '議事次第';
      await desk.pane('briefing').getByRole('heading', { name: heading }).scrollIntoViewIfNeeded();
      const readiness = lang === 'en' ? 'Readiness' : '準備状況';
      await desk
        .pane('briefing')
        .getByRole('region', { name: readiness })
        .locator('button')
        .first()
        .waitFor();
    },
  },
  commitments: dialogByKey('Control+Shift+K', (dialog) => dialog.getByRole('row').nth(2)),
  annotations: dialogByKey('Control+Shift+H', (dialog) => dialog.getByText('Hiroshima AI Process')),
  evolution: dialogByKey('Control+Shift+E', (dialog) => dialog.getByRole('heading', { level: 3 })),
  palette: dialogByKey('Control+Shift+P', (dialog) => dialog.getByRole('option')),
  settings: dialogByKey('Control+,', (dialog) => dialog.getByRole('radio', { includeHidden: true })),
  shortcuts: dialogByKey('?', (dialog) => dialog.locator('kbd')),
  search: {
    async show(stage) {
      await goToTopic(stage);
      await stage.page.keyboard.press('Control+Shift+F');
      await stage.page.getByRole('dialog').getByRole('combobox').fill('海底ケーブル');
      await stage.page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  meeting: {
    async show({ page, desk, lang }) {
      await desk.goTo(ROUND[lang](31));
      await page.keyboard.press('Control+Shift+G');
      await page.locator('.meeting textarea').waitFor();
    },
  },
  exchange: {
    async show(stage) {
      await goToTopic(stage);
      const name = stage.lang === 'en' ? 'Send or take in' : '送る・取り込む';
      await stage.page.getByRole('banner').getByRole('button', { name }).click();
      await stage.page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
  'contribution-slip': dialogByKey('Control+Shift+A', (dialog) => dialog.getByRole('checkbox')),
  'pack-builder': {
    async show(stage) {
      await goToTopic(stage);
      await stage.page.keyboard.press('Control+Shift+S');
      const pages = stage.page.getByRole('dialog').locator('.preview-words');
      // The words are laid over a page when it has been drawn.
      await pages.filter({ hasText: /./ }).first().waitFor({ timeout: 60_000 });
    },
  },
  review: {
    async show({ page, lang }) {
      await page.evaluate((text) => window.taiwa.calls['importing.paste']({ text }), DOUBTFUL[lang]);
      await page.reload();
      await page.locator('.sidebar-draft').first().click();
      await page.locator('[data-pane="review"]').waitFor();
    },
  },
} as const satisfies Record<string, Scene>;

export type SceneName = keyof typeof SCENES;

/** Releases in which some sentences do not say whose they are. */
const DOUBTFUL: Readonly<Record<Lang, string>> = {
  en: `Outcomes of the 28th Japan-EU ICT Policy Dialogue
May 19, 2023
The Ministry of Internal Affairs and Communications held the 28th Japan-EU ICT Policy Dialogue with the European Commission on May 17, 2023 by web conference.

1. Artificial intelligence
The Japanese side explained its AI strategy, and the EU side introduced the draft AI Act. It was also pointed out that small firms need guidance. Both sides will continue to exchange information.
2. Secure networks
The EU side presented its 5G toolbox. The importance of open interfaces was mentioned.
Contact: Global Strategy Bureau`,
  ja: `第28回日EU・ICT政策対話の結果
令和5年5月19日
総務省は、令和5年5月17日（水）、欧州委員会との間で第28回日EU・ICT政策対話をWeb会議により開催しました。

１　人工知能
日本側からＡＩ戦略について、ＥＵ側からＡＩ法案について説明がありました。中小企業への指針が必要との指摘がありました。今後も情報交換を続けることで一致しました。
２　安全なネットワーク
ＥＵ側から５Ｇツールボックスについて紹介がありました。オープンなインターフェースの重要性について言及がありました。
連絡先　国際戦略局`,
};
