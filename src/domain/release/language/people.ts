/** Titles by which texts name people, per language: data for telling whose people speak. */

/** Before a name: `Mr.`, `Vice-Minister`, `State Secretary`. */
export const EN_TITLES =
  '(?:DAS|DDG|EVP|Mr|Ms|Mrs|Dr|Prof|H\\.?\\s?E|Amb|Hon|Shri|Smt|Mme|Herr|Frau|Sir|Dame|Baroness|Baron|Lord|Lady|Datuk|Dato)\\.?|(?:(?:Senior|Executive|Parliamentary|Assistant|Principal|Acting|Deputy|State|Vice|First|Under|Federal|Permanent)[-\\s]){0,2}(?:Vice[-\\s])?(?:Minister|Commissioner|Ambassador(?:[-\\s]at[-\\s]Large)?|Director(?:[-\\s]General)?|Secretary(?:[-\\s]General)?|President|Chair(?:man|person|woman)?|Professor)(?:[-\\s]General)?';

/** Of an institution: "its Chief Executive". */
export const EN_POSTS =
  'Chief\\s+(?:Executive|Technology|Technical|Information|Operating|Scientific|Digital|Data|Information\\s+Security)(?:\\s+Officer)?|Head|Deputy\\s+Head|Executive\\s+Director|Governor|Envoy|Counsell?or|Attaché';

/** After a name: 「吉田総務審議官」, 「ラング大使」. */
export const JA_TITLES =
  '最高経営責任者|最高執行責任者|最高技術責任者|最高情報責任者|総裁|総務審議官|国際戦略局長|総合通信基盤局長|総務大臣政務官|総務副大臣|総務大臣|大臣政務官|副大臣|大臣|政務官|政務次官|事務次官|国務次官補代理|国務次官補|次官補代理|次官補|次官級|次官|統括官|政策統括官|審議官|総局次長|総局長|局次長|副局長|局長|次長|部長|課長|室長|参事官|長官|大使|公使|上級副委員長|副委員長|委員長|欧州委員(?!会)|委員(?!会|長)|事務局長|事務総長|理事長|議長|会長|所長|院長|教授|氏';
