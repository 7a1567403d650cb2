/** The commands as a user types them, for `taiwa help` and for the hint under a mistyped command. */
import type { Lang } from '../../domain/model/lang.ts';

export const USAGE = {
  parse: 'taiwa parse FILE',
  import: 'taiwa import FILE --library DIR',
  pack: 'taiwa pack --library DIR --dialogue ID --out FILE [options]',
  search: 'taiwa search WORDS… --library DIR [options]',
  check: 'taiwa check --library DIR',
  help: 'taiwa help',
} as const;

export type CommandName = keyof typeof USAGE;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(USAGE, name);
}

const EN = `Taiwa without a window.

  ${USAGE.parse}
      prints what is found in an outcome document, as JSON
  ${USAGE.import}
      adds it to a library and prints what was added, as JSON; makes the folder where it is missing
  ${USAGE.pack}
      makes a briefing pack:
        --format pdf|docx|html|md|json|csv
                               what the file is; where left out, as its name ends, else PDF
        --preset full|steering|topics|pocket|cards|bilingual|addendum|disclosure
                               which sections it has; a disclosure copy leaves out what is not for
                               disclosure, an addendum holds what changed since the last issue
        --sections LIST        other sections than the preset's, e.g. cover,contents,comparisons
        --lang en|ja|en+ja|ja+en
                               the language of the pack's own words; of two, the other beside it
        --topics t1,t3         topics by id, in their order; all where left out
        --marking TEXT         the handling line on every page
        --audience TEXT        who it is for, on the cover
        --own-side ID          the side that stands first (japan, eu, …)
        --edition TEXT         the version in the footer
        --changes TEXT         what is new, for the log of versions
        --unit TEXT            the office that makes it, on the cover
        --handling TEXT        how it is to be handled; the usual words for the marking where left out
        --copies "A; B; C"     numbered copies, a recipient each, one after the other in the file
        --issued               without the word DRAFT; a PDF goes into the log of versions
        --annotations none|print|all
        --include-private      prints private notes, and of all annotations the private ones, as well
  ${USAGE.search}
      prints a line for each text that has all the words, the best first: round, topic, kind, id, side, words,
      with tabs between; exit status 1 where nothing is found
        --kind KIND            topic, statement, note, annotation, round or source
        --side ID              the side that says it (japan, eu, joint, …)
        --lang en|ja           the language of the text
        --round ID             one round
        --limit N              as many at most (40)
        --json                 as JSON, with the places of the words
  ${USAGE.check}
      reads a library back and prints a line for each thing damaged, recovered, restored or set aside;
      exit status 0 where nothing acknowledged is missing

--library may be left out where the environment variable TAIWA_LIBRARY names the folder.
The passphrase of an encrypted library is taken from TAIWA_PASSPHRASE.
Exit status: 0 done, 1 failed (one line on standard error says why), 2 not understood.
`;

const JA = `ウィンドウを開かずに Taiwa を使います。

  ${USAGE.parse}
      結果文書から読み取った内容を JSON で出力します
  ${USAGE.import}
      ライブラリに追加し、追加したものを JSON で出力します(フォルダーがなければ作成します)
  ${USAGE.pack}
      会議資料を作成します。
        --format pdf|docx|html|md|json|csv
                               ファイルの形式(省略時は名前の末尾から。なければ PDF)
        --preset full|steering|topics|pocket|cards|bilingual|addendum|disclosure
                               構成(disclosure は不開示部分を除きます)
        --sections 一覧        構成を個別に指定(例:cover,contents,comparisons)
        --lang en|ja|en+ja|ja+en
                               資料の見出しなどの言語(2 つなら併記)
        --topics t1,t3         議題(指定した順。省略するとすべて)
        --marking 文字列       各ページの取扱区分
        --audience 文字列      表紙に記す宛先
        --own-side ID          先に置く側(japan、eu など)
        --edition 文字列       フッターに記す版
        --changes 文字列       版の記録に残す変更点
        --unit 文字列          表紙に記す担当部署
        --handling 文字列      取扱方法(省略時は取扱区分に応じた文言)
        --copies "A; B; C"     番号付きの部(受取人ごとに 1 部、1 つのファイルに続けて)
        --issued               「案」の表示を外します(PDF は版の記録に残します)
        --annotations none|print|all 注釈
        --include-private      個人用メモと、注釈をすべて印刷する場合は個人用の注釈も印刷します
  ${USAGE.search}
      語をすべて含む文章を、よく合うものから 1 行ずつ出力します(回、議題、種類、ID、発言側、文章をタブで区切ります)。
      見つからなければ終了コードは 1 です。
        --kind 種類            topic、statement、note、annotation、round、source
        --side ID              発言側(japan、eu、joint など)
        --lang en|ja           文章の言語
        --round ID             回
        --limit N              件数の上限(40)
        --json                 JSON(語の位置を含む)
  ${USAGE.check}
      ライブラリを読み直し、破損・復元・退避したものを 1 行ずつ出力します。
      保存済みの内容がすべてあれば終了コードは 0 です

環境変数 TAIWA_LIBRARY にフォルダーがあれば --library は省略できます。
暗号化したライブラリのパスフレーズは TAIWA_PASSPHRASE から読み取ります。
終了コード:0 完了、1 失敗(理由を標準エラーに 1 行で出力)、2 コマンドの誤り。
`;

export const HELP: Record<Lang, string> = { en: EN, ja: JA };
