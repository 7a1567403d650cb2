/** Titles by which texts name people, per language: data for telling whose people speak. */

/** Before a name: `Mr.`, `Vice-Minister`, `State Secretary`. */
export const EN_TITLES =
  '(?:DAS|DDG|EVP|Mr|Ms|Mrs|Dr|Prof|H\\.?\\s?E|Amb|Hon|Shri|Smt|Mme|Herr|Frau|Sir|Dame|Baroness|Baron|Lord|Lady|Datuk|Dato)\\.?|(?:(?:Senior|Executive|Parliamentary|Assistant|Principal|Acting|Deputy|State|Vice|First|Under|Federal|Permanent)[-\\s]){0,2}(?:Vice[-\\s])?(?:Minister|Commissioner|Ambassador(?:[-\\s]at[-\\s]Large)?|Director(?:[-\\s]General)?|Secretary(?:[-\\s]General)?|President|Chair(?:man|person|woman)?|Professor)(?:[-\\s]General)?';

/** Of an institution: "its Chief Executive". */
export const EN_POSTS =
  'Chief\\s+(?:Executive|Technology|Technical|Information|Operating|Scientific|Digital|Data|Information\\s+Security)(?:\\s+Officer)?|Head|Deputy\\s+Head|Executive\\s+Director|Governor|Envoy|Counsell?or|Attaché';

/** After a name: 「吉田総務審議官」, 「ラング大使」. */
export const JA_TITLES =
  '最高経営責任者|最高執行責任者|最高技術責任者|最高情報責任者|総裁|総務審議官|国際戦略局長|総合通信基盤局長|総務大臣政務官|総務副大臣|総務大臣|大臣政務官|副大臣|大臣|政務官|政務次官|事務次官|国務次官補代理|国務次官補|次官補代理|次官補|次官級|次官|統括官|政策統括官|審議官|副総局長|副長官|副総裁|総局次長|総局長|局次長|副局長|局長|次長|部長|課長|室長|参事官|国際協力官|協力官|企画官|調整官|書記官|補佐官|報道官|技監|長官|大使|公使|上級副委員長|副委員長|委員長|欧州委員(?!会)|委員(?!会|長)|事務局長|事務総長|理事長|議長|会長|所長|院長|教授|氏';

/**
 * Posts that a party's government has, in both languages: they tell whose somebody is where the other side has none of
 * the kind.
 */
export const POSTS_OF: Record<string, RegExp> = {
  japan:
    /^(?:(?:Senior|Parliamentary)\s)?Vice[-\s]Minister\b|^State\sMinister\b|^Minister\s(?:for|of)\s(?:Digital\sTransformation|Internal\sAffairs|Economy,\sTrade)|^(?:総務|デジタル副?大臣|副大臣|経済産業|大臣政務官|政務官|国際戦略局|総合通信基盤局|情報流通行政局|統括官|政策統括官)/i,
  eu: /^(?:EU\s)?Commissioner\b|^(?:Executive\s)?Vice[-\s]President\b|^EVP\b|^DDG\b|^(?:欧州委員|上級副委員長|執行副委員長|副委員長|総局長|副総局長|総局次長)/i,
  germany: /^(?:Parliamentary\s)?State\sSecretary\b|^Federal\sMinister\b|^(?:政務次官|連邦大臣)/i,
  'united-kingdom':
    /^(?:Parliamentary\s)?Under[-\s]Secretary\b|^Permanent\sSecretary\b|^Secretary\sof\sState\b|^(?:Baroness|Baron|Lord|Lady|Sir|Dame)\b|^閣外大臣/i,
  'united-states':
    /^(?:(?:Senior|Principal|Acting|Deputy|First|Under|Assistant)[-\s])+Secretary\b|^DAS\b|^Ambassador[-\s]at[-\s]Large\b|^Under\sSecretary\b|^(?:国務次官|国務長官|商務次官|次官補代理)/i,
  india: /^(?:Union\sMinister|Joint\sSecretary|Additional\sSecretary|Secretary\s\(|Shri|Smt)|^通信次官/i,
  france: /^Minister[-\s]Delegate\b|^Secretary\sof\sState\b|^Mme\b/i,
  singapore: /^Permanent\sSecretary\b|^(?:Senior\s)?Minister\sof\sState\b|^(?:上級国務大臣|国務大臣)/i,
  korea: /^(?:(?:First|Second|1st|2nd)\s)?Vice[-\s]Minister\b/i,
  asean: /^(?:Vice|Deputy)[-\s]Minister\b/i,
  australia: /^(?:(?:First|Deputy|Assistant)[-\s]){1,2}Secretary\b|^(?:首席次官補|次官補)/i,
};
