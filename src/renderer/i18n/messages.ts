/** Every word of the window in both languages, gathered from the areas that own them. */
import type { Lang } from '../../domain/model/lang.ts';
import { agendaMessages } from '../agenda/messages.ts';
import { annotateMessages } from '../annotate/messages.ts';
import { annotationListMessages } from '../annotationList/messages.ts';
import { appMessages } from '../app/messages.ts';
import { shortcutMessages } from '../app/shortcutMessages.ts';
import { backupsMessages } from '../backups/messages.ts';
import { rowsMessages } from '../briefing/grid/messages.ts';
import { briefingMessages } from '../briefing/messages.ts';
import { commitmentsMessages } from '../commitments/messages.ts';
import { designMessages } from '../design/messages.ts';
import { encryptionMessages } from '../encryption/messages.ts';
import { evolutionMessages } from '../evolution/messages.ts';
import { exchangeMessages } from '../exchange/messages.ts';
import { historyMessages } from '../history/messages.ts';
import { importingMessages } from '../importing/messages.ts';
import { matrixMessages } from '../matrix/messages.ts';
import { meetingMessages } from '../meeting/messages.ts';
import { notesMessages } from '../notes/messages.ts';
import { noticesMessages } from '../notices/messages.ts';
import { overviewMessages } from '../overview/messages.ts';
import { packingMessages } from '../packing/messages.ts';
import { paletteMessages } from '../palette/messages.ts';
import { partiesMessages } from '../parties/messages.ts';
import { quotingMessages } from '../quoting/messages.ts';
import { readinessMessages } from '../readiness/messages.ts';
import { reviewMessages } from '../review/messages.ts';
import { searchMessages } from '../search/messages.ts';
import { settingsMessages } from '../settings/messages.ts';
import { sidebarMessages } from '../sidebar/messages.ts';
import { slipsMessages } from '../slips/messages.ts';
import { sourceMessages } from '../source/messages.ts';

const en = {
  ...agendaMessages.en,
  ...annotateMessages.en,
  ...appMessages.en,
  ...backupsMessages.en,
  ...briefingMessages.en,
  ...annotationListMessages.en,
  ...meetingMessages.en,
  ...quotingMessages.en,
  ...commitmentsMessages.en,
  ...designMessages.en,
  ...encryptionMessages.en,
  ...evolutionMessages.en,
  ...matrixMessages.en,
  ...exchangeMessages.en,
  ...historyMessages.en,
  ...importingMessages.en,
  ...notesMessages.en,
  ...noticesMessages.en,
  ...overviewMessages.en,
  ...packingMessages.en,
  ...paletteMessages.en,
  ...partiesMessages.en,
  ...readinessMessages.en,
  ...reviewMessages.en,
  ...searchMessages.en,
  ...rowsMessages.en,
  ...settingsMessages.en,
  ...shortcutMessages.en,
  ...sidebarMessages.en,
  ...slipsMessages.en,
  ...sourceMessages.en,
};

/** The id of a message; a word that does not exist does not compile. */
export type MessageId = keyof typeof en;

const ja: Record<MessageId, string> = {
  ...agendaMessages.ja,
  ...annotateMessages.ja,
  ...appMessages.ja,
  ...backupsMessages.ja,
  ...briefingMessages.ja,
  ...annotationListMessages.ja,
  ...meetingMessages.ja,
  ...quotingMessages.ja,
  ...commitmentsMessages.ja,
  ...designMessages.ja,
  ...encryptionMessages.ja,
  ...evolutionMessages.ja,
  ...matrixMessages.ja,
  ...exchangeMessages.ja,
  ...historyMessages.ja,
  ...importingMessages.ja,
  ...notesMessages.ja,
  ...noticesMessages.ja,
  ...overviewMessages.ja,
  ...packingMessages.ja,
  ...paletteMessages.ja,
  ...partiesMessages.ja,
  ...readinessMessages.ja,
  ...reviewMessages.ja,
  ...searchMessages.ja,
  ...rowsMessages.ja,
  ...settingsMessages.ja,
  ...shortcutMessages.ja,
  ...sidebarMessages.ja,
  ...slipsMessages.ja,
  ...sourceMessages.ja,
};

export const MESSAGES: Record<Lang, Record<MessageId, string>> = { en, ja };

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
