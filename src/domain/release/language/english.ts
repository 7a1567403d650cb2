/** English words of reporting: verbs with their act of speech, nouns for a side, adverbs and connectives. */
import type { Act } from '../../model/statement.ts';
import { EN_TITLES } from './people.ts';

/** What a verb says of its subject: `mutual` acts take both sides, so without an agent they are joint. */
export interface Verb {
  base: string;
  act: Act;
  mutual: boolean;
}

const ONE_SIDED: Partial<Record<Act, string>> = {
  explained: `explain introduce present outline describe report brief update inform illustrate detail elaborate clarify summarize
    summarise demonstrate show provide give showcase share cover touch refer mention highlight deliver make submit overview
    exhibit set lay walk talk speak review tell acquaint familiarise familiarize`,
  stated: `state say note point emphasize emphasise stress underline underscore express voice raise propose suggest request ask
    inquire call comment respond reply answer welcome appreciate thank congratulate support commend recall announce indicate
    argue assert claim contend insist admit add observe remark invite encourage urge recommend offer declare pledge promise
    commit plan intend aim hope expect expressed want wish consider seek look pay take draw bring host hold attend join
    participate launch start begin publish release establish implement develop work promote conduct carry lead advance prepare
    pursue strengthen believe think understand find face need remain have introduceed put pose warn caution question mark
    praise applaud hail advocate proposeed favour favor accept reject oppose object concede reiterate repeat stand serve
    contribute help make use apply adopt enact pass regulate require address tackle analyse analyze study examine receive
    learn visit see evaluate assess hear listen undertake rely foresee envisage advise assure remind notify`,
};

const MUTUAL: Partial<Record<Act, string>> = {
  discussed: 'compare discuss debate deliberate explore talk negotiate consult',
  exchangedViews: 'exchange',
  confirmedImportance: 'confirm reaffirm affirm recognize recognise acknowledge concurr ascertain verify',
  willContinue: 'continue',
  confirmedCooperation: 'cooperate collaborate coordinate',
  agreed: 'agree decide concur resolve conclude determine sign',
};

const IRREGULAR: Record<string, { past: string; participle: string }> = {
  give: { past: 'gave', participle: 'given' },
  say: { past: 'said', participle: 'said' },
  make: { past: 'made', participle: 'made' },
  take: { past: 'took', participle: 'taken' },
  put: { past: 'put', participle: 'put' },
  set: { past: 'set', participle: 'set' },
  speak: { past: 'spoke', participle: 'spoken' },
  draw: { past: 'drew', participle: 'drawn' },
  bring: { past: 'brought', participle: 'brought' },
  hold: { past: 'held', participle: 'held' },
  begin: { past: 'began', participle: 'begun' },
  lead: { past: 'led', participle: 'led' },
  lay: { past: 'laid', participle: 'laid' },
  seek: { past: 'sought', participle: 'sought' },
  think: { past: 'thought', participle: 'thought' },
  understand: { past: 'understood', participle: 'understood' },
  find: { past: 'found', participle: 'found' },
  have: { past: 'had', participle: 'had' },
  stand: { past: 'stood', participle: 'stood' },
  see: { past: 'saw', participle: 'seen' },
  pay: { past: 'paid', participle: 'paid' },
  show: { past: 'showed', participle: 'shown' },
  hear: { past: 'heard', participle: 'heard' },
  tell: { past: 'told', participle: 'told' },
  learn: { past: 'learned', participle: 'learnt' },
  undertake: { past: 'undertook', participle: 'undertaken' },
  overview: { past: 'overviewed', participle: 'overviewed' },
};

/** Pasts that no ending tells, of verbs that are not among those of reporting. */
export const IRREGULAR_PASTS =
  /^(?:left|went|kept|met|built|sent|spent|lost|won|grew|knew|rose|fell|ran|wrote|sat|broke|chose|dealt|felt|got|became|came|bore|taught|bought|sold|struck|threw|forgot|forgave)$/;

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

/** Every form of every verb, lower case. */
export const VERB_FORMS: ReadonlyMap<string, { verb: Verb; form: VerbForm }> = buildForms();

function buildForms(): Map<string, { verb: Verb; form: VerbForm }> {
  const forms = new Map<string, { verb: Verb; form: VerbForm }>();
  const add = (table: Partial<Record<Act, string>>, mutual: boolean) => {
    for (const [act, words] of Object.entries(table) as [Act, string][])
      for (const base of words.split(/\s+/))
        for (const [form, word] of formsOf(base)) {
          if (!forms.has(word)) forms.set(word, { verb: { base, act, mutual }, form });
        }
  };
  add(MUTUAL, true);
  add(ONE_SIDED, false);
  return forms;
}

function formsOf(base: string): [VerbForm, string][] {
  const irregular = IRREGULAR[base];
  const stem = base.replace(/e$/, '');
  const past =
    irregular?.past ??
    (base.endsWith('e')
      ? `${base}d`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ied`
        : doubled(base)
          ? `${base}${base.at(-1)}ed`
          : `${base}ed`);
  const present = /(?:s|sh|ch|x)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : base === 'have'
        ? 'has'
        : `${base}s`;
  return [
    ['past', past],
    ['participle', irregular?.participle ?? past],
    ['present', present],
    ['base', base],
    ['ing', `${doubled(base) ? base + base.at(-1) : stem}ing`],
  ];
}

function doubled(base: string): boolean {
  return ['submit', 'concur', 'commit', 'admit', 'plan', 'refer'].includes(base);
}

/** Nouns that make a party's name its speakers. */
export const SIDE_NOUNS =
  'sides?|sid|sdie|sied|delegations?|governments?|representatives?|officials?|participants?|delegates?|members?|authorities|team|teams|counterparts?|part(?:y|ies)|ministr(?:y|ies)|experts?|regulators?|colleagues|opposite\\s+numbers?|guests|visitors?|interlocutors?|speakers?|co-chairs?|chairs?|head of delegation|institutions';

/** People of a party named before it: `representatives of the EU`. */
export const SIDE_PEOPLE =
  'representatives?|officials?|participants?|delegates?|members?|experts?|speakers?|delegations?|governments?|sides?|senior officials|the authorities|authorities|heads?|leaders?|head of the delegation|head of delegation|co-chairs?|chairs?|chairm[ae]n|attendees|those|people';

/** Subjects that mean both sides. */
export const JOINT_SUBJECTS =
  'both\\s+(?:the\\s+)?(?:sides?|parties|countries|governments|delegations|participants|regions|ministries|economies|nations|teams|administrations|authorities|agencies|institutions|institutes|laboratories|labs|cent(?:re|er)s|offices|experts|officials|bodies|departments|regulators|ministers|heads\\s+of\\s+delegations?|chairs|co-chairs|commissions|organi[sz]ations|of\\s+them|partners|ends|jurisdictions)|the\\s+two\\s+(?:sides|parties|countries|governments|delegations|regions|ministries|economies|nations|teams|administrations|partners|agencies|institutions|institutes|laboratories|labs|cent(?:re|er)s|offices|secretariats|councils|services|leaders|officials|experts|bodies|departments|regulators|ministers|vice-ministers|chairs|co-chairs|commissions|organi[sz]ations|authorities|jurisdictions)|both\\s+of\\s+the\\s+(?:two\\s+)?(?:sides|parties|countries|governments)|two\\s+sides|neither\\s+(?:side|party|country|delegation|government)|each\\s+(?:side|party|country|delegation|government|other)|each\\s+of\\s+the\\s+(?:two\\s+)?(?:sides|parties|countries)|all\\s+(?:participants|parties|sides|attendees|delegates|countries|members)|(?:the\\s+)?participants(?:\\s+(?:of|from|on)\\s+(?:both|the\\s+two)\\s+(?:sides|countries|parties|governments|regions|delegations))?|(?:the\\s+)?attendees|the\\s+(?:sides|parties|delegations|partners|co-chairs|two)|(?:the|this)\\s+(?:meeting|dialogue|session|talks|discussions?|exchange|forum|workshop|(?:joint\\s+)?working\\s+group)|(?:the\\s+)?(?:ministers|co-chairs|delegates|leaders|heads\\s+of\\s+delegations?|governments|ministries|countries)(?!\\s+(?:of|from|for|at|in|on)\\b)|(?:the\\s+)?officials(?=\\s+(?:also\\s+|then\\s+)?(?:will|shall|are\\s+to|agreed|discussed|exchanged|confirmed|concurred|compared|decided|reaffirmed)\\b)|(?:representatives|officials|experts|delegates|members|ministers|leaders|companies|firms|businesses|operators|researchers|participants|institutions|organi[sz]ations|industries)\\s+(?:of|from|on|in)\\s+(?:both|the\\s+two)\\s+(?:sides|countries|parties|governments|regions)|both(?=[.;,]|$)|both(?=\\s+(?:also\\s+|then\\s+|\\p{L}+ly\\s+)?(?:\\p{L}{2,}ed|will|have|had|are|were|made|took|gave|held|saw|found|spoke|set)\\b)|we';

/** Adverbs and short phrases between a subject and its verb. */
export const MID_ADVERBS =
  'also|then|further|furthermore|both|each|all|jointly|respectively|mutually|again|first|next|finally|additionally|in\\s+(?:(?:its|their)\\s+)?turn|for\\s+(?:its|their)\\s+part|on\\s+the\\s+other\\s+hand|in\\s+addition|in\\s+particular|in\\s+response|in\\s+return|as\\s+well|likewise|moreover|however|meanwhile|subsequently|afterwards|instead|too|not|once\\s+again|once\\s+more|in\\s+this\\s+context|in\\s+this\\s+regard|as\\s+the\\s+host|as\\s+chair|in\\s+detail|later|therefore|thus|always|still|already|now|lively|even|together|and\\s+others|thereafter|afterward|thereupon|once|often|soon|just|keenly|here|there';

/** "It was noted that …": without an agent, what both sides let stand. */
export const NOTED =
  /^it\s+(?:was|has\s+been)\s+(?:also\s+|further\s+|\w+ly\s+)?(?:noted|stressed|emphasi[sz]ed|recogni[sz]ed|underlined|underscored|pointed\s+out|acknowledged|highlighted|expected|hoped|suggested|mentioned)\b/i;

/** "It was found that …": what a talk comes to. */
export const FOUND =
  /^it\s+(?:was|has\s+been)\s+(?:also\s+|further\s+|\w+ly\s+)?(?:found|felt|understood|considered|established|observed)\s+that\b/i;

/** A person before the institution they speak for: `Mr. Tanaka of MIC`. */
export const PERSON = `(?:${EN_TITLES})\\s+(?:\\p{Lu}[\\p{L}.’'-]*\\s*){1,5}(?:\\([^()]{1,60}\\)\\s*)?(?:,\\s[^,.;]{2,90}?\\s)?(?:of|from|at|for)\\s+`;

/** Participles after "was" that say how somebody feels or means to act: no passive, so its subject speaks. */
export const FEELINGS =
  /^(?:pleased|interested|concerned|committed|determined|prepared|satisfied|encouraged|convinced|impressed|delighted|worried|engaged|involved|opposed|resolved|dedicated|inclined|reminded|honou?red|gratified)$/;

/** Auxiliaries: with them any word may follow. */
export const AUXILIARIES =
  'will|would|has|have|had|is|are|was|were|did|does|do|can|could|should|shall|may|might|must';

/** Words that open an adverbial before the subject. */
export const ADVERBIAL_STARTS =
  /^(?:in|on|at|for|from|by|with|without|as|after|before|during|since|while|when|where|regarding|concerning|considering|following|based|given|asked|questioned|pressed|invited|encouraged|requested|compared|building|recogni[sz]ing|noting|opening|closing|concluding|starting|beginning|answering|replying|reacting|recalling|adding|continuing|expanding|elaborating|summari[sz]ing|taking|to|towards?|under|within|among|amid|against|about|through|throughout|upon|over|between|beyond|including|responding|turning|referring|moving|looking|related|relating|pertaining|touching|drawing|citing|welcoming|bearing|having|acknowledging|emphasi[sz]ing|reflecting|despite|although|though|because|if|besides|apart|aside|like|similar|similarly|likewise|also|furthermore|moreover|additionally|meanwhile|however|finally|lastly|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|then|subsequently|thereafter|afterwards?|conversely|specifically|particularly|especially|notably|overall|generally|again|thus|therefore|consequently|accordingly|hence|today|recently|currently|now|so|yet|still|instead|and|but|prior|further|later|lately|there|here|once|\w+ly|\w{3,}ing|this year|last year|this time)\b/i;

/** Adverbials of one or a few words that need no comma. */
export const SHORT_ADVERBIALS =
  'also|furthermore|moreover|additionally|in\\s+addition|in\\s+particular|particularly|especially|meanwhile|however|finally|lastly|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|then|subsequently|thereafter|afterwards?|in\\s+turn|in\\s+response|in\\s+return|on\\s+the\\s+other\\s+hand|by\\s+contrast|in\\s+contrast|conversely|similarly|likewise|for\\s+(?:its|their)\\s+part|as\\s+a\\s+result|therefore|thus|accordingly|consequently|after\\s+that|after\\s+this|following\\s+this|following\\s+that|based\\s+on\\s+this|in\\s+this\\s+(?:context|regard|connection|respect)|to\\s+this\\s+end|in\\s+conclusion|overall|at\\s+the\\s+same\\s+time|specifically|in\\s+return|again|and|but|so|hence|besides|later|today|at\\s+the\\s+(?:meeting|dialogue)|as\\s+well';

/** Nouns of talking together: without an agent they are both sides' act. */
export const MUTUAL_NOUNS: [RegExp, Act][] = [
  [
    /\b(?:agreements?|consensus|(?:common|shared|mutual)\s+(?:understanding|view|recognition|position|assessment))\b/i,
    'agreed',
  ],
  [
    /\b(?:exchanges?(?:\s+of\s+(?:views|opinions|information|ideas))?|opinions|views|q&a|question.and.answer)\b/i,
    'exchangedViews',
  ],
  [
    /\b(?:discussions?|deliberations?|debates?|consultations?|talks|dialogue|conversations?|brainstorming)\b/i,
    'discussed',
  ],
  [/\b(?:cooperation|collaboration|coordination)\b/i, 'confirmedCooperation'],
  [
    /^(?:an?\s+|the\s+)?joint\s+(?:research|projects?|work|calls?|efforts|activities|exercises?|drills?|trials?|workshops?|seminars?|stud(?:y|ies)|surveys?|events?|programmes?|programs?|initiatives?|pilots?|training)\b/i,
    'willContinue',
  ],
];

/** Nouns of telling: whose they are tells the speaker. */
export const TELLING_NOUNS =
  'presentations?|explanations?|briefings?|updates?|introductions?|reports?|overviews?|remarks?|comments?|answers?|repl(?:y|ies)|proposals?|statements?|outlines?|descriptions?|summar(?:y|ies)|questions?|requests?|suggestions?|responses?|interventions?|speech|demonstrations?|information|contributions?';
