import type { Evidence } from "../../evidence.ts";
import type { YearsAsked } from "../../facts.ts";
import { isOfOthers } from "../text/speaks-of.ts";
import { evidenceOf, type Statement } from "./statements.ts";
import { yearsMax } from "./years-labels.ts";

/** What a sentence asks for, with its words. */
export interface Asked {
  years: YearsAsked;
  evidence: Evidence;
}

/** Scripts that put no blank between words: "3 years or more" of practice. */
const unspaced =
  /(?<![\d.])(\d{1,2}|[\u4e00\u4e8c\u4e24\u5169\u4e09\u56db\u4e94\u516d\u4e03\u516b\u5341])(?:\s?(?:[\u5e74\ub144]?\s?[~\u301c\uff5e\u2013-]|\u5230|\u81f3)\s?(\d{1,2}))?\s?[\u5e74\ub144](?:(?:\u4ee5\u4e0a| ?\uc774\uc0c1)(?:[\s~\u301c\u3001]*(\d{1,2})\s?[\u5e74\ub144]\s?(?:\u4ee5[\u4e0b\u5185\u5167]|\u672a\u6e80|\uc774[\ud558\ub0b4]|\ubbf8\ub9cc))?|\s?(\u4ee5[\u4e0b\u5185\u5167]|\u672a\u6e80|\uc774[\ud558\ub0b4]|\ubbf8\ub9cc))?/u;

/** "We have", "our founder has", right before so many years. */
const unspacedOthers =
  /(?:\u6211\u4eec|\u6211\u5011|\u521b\u59cb\u4eba|\u5718\u968a|\u56e2\u961f|\u516c\u53f8|\u5f53\u793e|\u5f0a\u793e|(?<!\u5b50)\u4f1a\u793e(?=[\u306f\u304c\u3067\u3068\u306b]|$)|(?:\u5148\u8f29|\u793e\u54e1|\u8077\u54e1|\u30b9\u30bf\u30c3\u30d5|\u8b1b\u5e2b|\u4e0a\u53f8|\u5e97\u9577|\u6599\u7406\u9577|\u9662\u9577|\u6240\u9577)(?:\u305f\u3061)?[\u306f\u304c\u3082]|(?:\u6307\u5c0e|\u6559\u80b2)(?:\u62c5\u5f53|\u4fc2|\u8005|\u54e1|\u5f79)\u8005?[\u306f\u304c\u3082]|\u30c8\u30ec\u30fc\u30ca\u30fc[\u306f\u304c\u3082]|(?:\u53d6\u5f15\u5148|\u9867\u5ba2|\u30af\u30e9\u30a4\u30a2\u30f3\u30c8)[\u306f\u304c\u3082\u306e]|(?:\u5e26\u6559|\u5e26\u73ed)(?:\u8001\u5e08|\u5e08\u5085|\u5bfc\u5e08)?|(?:\u5bfc\u5e08|\u5e08\u5085|\u5ba2\u6237|\u8001\u677f)(?=\u662f|\u6709|\u62e5\u6709|\u4e3a|\u90fd|\u5747|\u5177)|(?:\uace0\uac1d\uc0ac|\uac70\ub798\ucc98|\uc0ac\uc218)(?:\ub294|\uc740|\uac00|\uc774)|\u5275\u696d|\u52e4\u7d9a(?:\u5e74\u6570)?|\u5e73\u5747|\ud68c\uc0ac|\ub300\ud45c)(?!\u8981\u6c42|\u9700)[^\uff0c\u3002\u3001\uff1a,:\n]{0,10}$/;

/** Of guests, of who is there already, of a time after which something happens. */
const unspacedBehind =
  /^(?:\u5f8c|[ ]?(?:\u4ee5\u4e0a)?(?:\u306e?(?:\u696d\u754c|\u884c\u4e1a))?(?:\u4ece\u4e1a|\u5de5\u4f5c)?(?:\u7d4c\u9a13|\u7ecf\u9a8c|\u7d93\u9a57|\uacbd\ub825|\uacbd\ud5d8)?(?:\u306e|\u7684|\uc758)[^\u3001\u3002\uff0c\n]{0,6}(?:\u4f01\u696d|\u4f1a\u793e|\u4f01\u4e1a|\u516c\u53f8|\u673a\u6784|\uae30\uc5c5|\ud68c\uc0ac|\uc5c5\uccb4)(?!\u3067|\u306b|\u304b\u3089|\u3067\u306e|\uc5d0\uc11c)|[^\u3002\u3001\n]{0,12}(?:\u3082\u3044\u3089\u3063\u3057\u3083|\u304c\u5728\u7c4d|\u304c\u6d3b\u8e8d))/;

/** "3", or "\u4E09" of Chinese. */
const toCount = (written: string): number =>
  /\d/.test(written)
    ? Number(written)
    : "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341".indexOf(written) + 1 || 2;

/** The years that a sentence of such a script asks for; null where it names none, or another's. */
export function readUnspaced(statement: Statement): Asked | null {
  const { text } = statement;
  if (
    !/\u7d4c\u9a13|\u7ecf\u9a8c|\u7d93\u9a57|\u5de5\u4f5c\u7d93\u6b77|\u52e4\u52d9[\u6b74\u7d4c]|\u5e74\u4ee5\u4e0a(?:\u3055\u308c\u305f|\u50cd\u3044\u305f|\u643a\u308f\u3063\u305f|\u5f93\u4e8b\u3055?\u3057?\u308c?\u305f)(?:\u3053\u3068|\u65b9|\u7d4c)|\u5b9e\u52a1|\u5b9f\u52d9|\u5e74\u9650|\uacbd\ub825|\uacbd\ud5d8/.test(
      text,
    )
  )
    return null;
  const match = unspaced.exec(text);
  if (match === null) return null;
  if (unspacedOthers.test(text.slice(Math.max(0, match.index - 16), match.index))) return null;
  const [, first = "", second, behind, atMostMark] = match;
  const count = toCount(first);
  const end = second ?? behind;
  // "Guests of 10 years' practice come too", "after 3 years".
  if (unspacedBehind.test(text.slice(match.index + match[0].length))) return null;
  // "\uacbd\ub825 3\ub144 \uc774\ud558" is a most.
  const sentence = text.slice(text.lastIndexOf("\u3002", match.index) + 1).split("\u3002")[0] ?? "";
  const isMost = atMostMark !== undefined && end === undefined;
  const [min, max] = isMost ? [null, count] : [count, end === undefined ? null : Number(end)];
  if (count > yearsMax || (max !== null && max < (min ?? 0))) return null;
  if (isOfOthers(statement, match.index, match.index + match[0].length, true)) return null;
  return {
    years: {
      min,
      max,
      required:
        !/\u4f18\u5148|\u512a\u5148|\uc6b0\ub300|\u6b53\u8fce|\u5c1a\u53ef|\u671b\u307e\u3057\u3044|\u512a\u9047/.test(
          sentence,
        ),
    },
    evidence: evidenceOf(statement, "statement", match.index, match.index + match[0].length),
  };
}
