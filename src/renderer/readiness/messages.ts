/** Words of what a round still lacks, in both languages. */

const en = {
  'readiness.title': 'Readiness',
  'readiness.none': 'Nothing is missing by these rules.',
  'readiness.reading': 'Looking…',
  'readiness.rules':
    'Looked for: positions without our reply, points without a source, quotes of statements that have changed, items that our points are too long for, statements to review, commitments without a status, a missing marking.',
  'readiness.noMarking': 'Packs have no marking.',
  'readiness.noStatus':
    '{count, plural, one {# proposed commitment has} other {# proposed commitments have}} no status.',
  'readiness.noReply': '{topic}: {side} has a position ({citation}), and there is no line to take.',
  'readiness.noSource': '{topic}: {count, plural, one {# point cites} other {# points cite}} no statement.',
  'readiness.changedQuotes':
    '{topic}: {count, plural, one {# quoted statement has} other {# quoted statements have}} changed since.',
  'readiness.overMinutes':
    '{topic}: our points take {time}, the item has {minutes, plural, one {# minute} other {# minutes}}.',
  'readiness.toReview':
    '{topic}: {count, plural, one {# statement is} other {# statements are}} to be reviewed.',
} as const;

const ja: Record<keyof typeof en, string> = {
  'readiness.title': '準備状況',
  'readiness.none': '不足は見つかりません。',
  'readiness.reading': '確認しています…',
  'readiness.rules':
    '確認項目：応答のない相手方の立場、出典のない発言要点、引用後に変わった発言、議題の時間を超える発言、要確認の発言、状態が未記入の約束事項、取扱表示の有無。',
  'readiness.noMarking': '資料の取扱表示が設定されていません。',
  'readiness.noStatus': '約束事項の候補{count}件の状態が未記入です。',
  'readiness.noReply': '{topic}：{side}の立場（{citation}）に対する発言要領がありません。',
  'readiness.noSource': '{topic}：出典のない発言要点が{count}点あります。',
  'readiness.changedQuotes': '{topic}：引用後に変わった発言が{count}件あります。',
  'readiness.overMinutes': '{topic}：我が方の発言は{time}で、議題の{minutes}分を超えます。',
  'readiness.toReview': '{topic}：要確認の発言が{count}件あります。',
};

export const readinessMessages = { en, ja };
