/** Tells how surely a Japanese name with its particle is who speaks. */

/** What may stand before a clause's subject: nothing, a comma, and then an adverb without one. */
export const OPENING =
  /(?:^|[、,，。\s])(?:また|さらに|一方で?|他方で?|これに対し(?:て)?|これを受け(?:て)?|それに対し(?:て)?|続いて|次いで|加えて|その後)?$/;

/** How surely a name with its particle is who speaks; 0 where it is not. */
export function agentStrength(
  particle: string,
  hasSide: boolean,
  comma: boolean,
  masked: string,
  { start, end }: { start: number; end: number },
): number {
  // 「日本側とも協議」 says with whom; 「EU側からの提案」 whose.
  // 「米国も交えた」
  if (/^も$/.test(particle) && /^(?:交え|含め|加え|巻き込|入れ|招)/.test(masked.slice(end, end + 4)))
    return 0;
  if (/^とも/.test(particle) || /^(?:と|共)もに/.test(particle)) return 0;
  if (/^として$/.test(particle)) return 0.65;
  if (/^の.+として$/.test(particle)) return hasSide ? 0.75 : 0.62;
  if (/^の/.test(particle)) return hasSide ? 0.8 : 0.62;
  const opens = start === 0 || OPENING.test(masked.slice(0, start));
  const source = /^(?:から|より|によ)/.test(particle);
  // 「日本側から提案のあった…について」 describes a thing.
  if (
    source &&
    /^(?:の)?(?:提案|説明|要望|質問|指摘|提示|報告|紹介|要請)(?:の|が)(?:あった|なされた)(?![。、,])/.test(
      masked.slice(end, end + 14),
    )
  )
    return 0;
  if (source && masked.charAt(end) === 'の') return ownWords(masked.slice(end, end + 60)) ? 0.65 : 0;
  // 「総務省では省令を改正しており」 tells of a side, most likely by it.
  if (/^では/.test(particle) && opens && !hasSide) return 0.55;
  // 「総務省においても、…を検討している」
  if (/^において[はも]/.test(particle) && opens && !hasSide)
    return /[省庁局会院構]$/.test(masked.slice(start, end).replace(/において.*/s, '')) ? 0.65 : 0.55;
  if (/^(?:において|では|で)/.test(particle)) return opens && hasSide ? 0.75 : 0;
  if (source) {
    if (hasSide) return 1;
    // 「日本からEUへの」 is a direction; a speaker's から stands at the head of its clause.
    return opens ? 0.95 : 0.65;
  }
  // 「マイナンバーカードを推進してきた総務省は」: what stands before only says which.
  if (!opens && /^は/.test(particle) && /(?:た|る|い|ている)$/.test(masked.slice(0, start))) return 0.75;
  // 「…であると総務省は強調した」: who says it stands right before the verb.
  if (!opens && SAID_BEFORE.test(masked.slice(0, start)) && SAYS.test(masked.slice(end))) return 0.85;
  if (!opens) return hasSide ? 0.7 : 0;
  if (/^が/.test(particle)) return hasSide ? 0.9 : describes(masked.slice(end)) ? 0.5 : 0.75;
  return hasSide || comma ? 0.95 : 0.9;
}

/** What is said, with と or を, before who says it. */
const SAID_BEFORE = /(?:と|(?:こと|旨|点|か)(?:を|も|について))[、,，]?$/;
const SAYS =
  /^[^、。]{0,24}(?:述べ|語|強調|説明|指摘|表明|明らかに|応じ|答え|回答|発言|主張|提案|要請|要望|求め|紹介|報告|認め|尋ね|質問|促し|約束|訴え|繰り返|示し|伝え|明言|明確に|言及|助言)[^、。]{0,10}。?$/;

/** Whether what follows a subject with が, up to the next comma, may describe a noun: 「ASEANが目指す連結性」. */
function describes(after: string): boolean {
  const stretch = /^[^、,，。]*/.exec(after)?.[0] ?? '';
  return /(?:[うくぐすずつづぬふぶむゆる]|[たいだ])(?=[\p{Script=Han}\p{Script=Katakana}A-Za-z「])/u.test(
    stretch,
  );
}

/** 「EU側からの説明があった」: the noun of telling is the predicate's own. */
function ownWords(after: string): boolean {
  return /^の[^、。]{0,40}(?:説明|紹介|報告|発表|発言|指摘|質問|提案|回答|言及)(?:が|も|は)(?:あ|な|行|示)/.test(
    after,
  );
}
