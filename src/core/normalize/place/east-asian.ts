import { once } from "../../once.ts";

/**
 * Prefectures, provinces and cities of their rank as Japanese, Chinese and Korean write them, which CLDR's tables of
 * subdivisions lack: `CC-CODE=name~name`, without the word for the kind but where it is part of the short name.
 */
const named =
  "JP-01=\u5317\u6D77\u9053;JP-02=\u9752\u68EE;JP-03=\u5CA9\u624B;JP-04=\u5BAE\u57CE;JP-05=\u79CB\u7530;JP-06=\u5C71\u5F62;JP-07=\u798F\u5CF6;JP-08=\u8328\u57CE;JP-09=\u6803\u6728;" +
  "JP-10=\u7FA4\u99AC;JP-11=\u57FC\u7389;JP-12=\u5343\u8449;JP-13=\u6771\u4EAC;JP-14=\u795E\u5948\u5DDD;JP-15=\u65B0\u6F5F;JP-16=\u5BCC\u5C71;JP-17=\u77F3\u5DDD;JP-18=\u798F\u4E95;" +
  "JP-19=\u5C71\u68A8;JP-20=\u9577\u91CE;JP-21=\u5C90\u961C;JP-22=\u9759\u5CA1;JP-23=\u611B\u77E5;JP-24=\u4E09\u91CD;JP-25=\u6ECB\u8CC0;JP-26=\u4EAC\u90FD;JP-27=\u5927\u962A;" +
  "JP-28=\u5175\u5EAB;JP-29=\u5948\u826F;JP-30=\u548C\u6B4C\u5C71;JP-31=\u9CE5\u53D6;JP-32=\u5CF6\u6839;JP-33=\u5CA1\u5C71;JP-34=\u5E83\u5CF6;JP-35=\u5C71\u53E3;JP-36=\u5FB3\u5CF6;" +
  "JP-37=\u9999\u5DDD;JP-38=\u611B\u5A9B;JP-39=\u9AD8\u77E5;JP-40=\u798F\u5CA1;JP-41=\u4F50\u8CC0;JP-42=\u9577\u5D0E;JP-43=\u718A\u672C;JP-44=\u5927\u5206;JP-45=\u5BAE\u5D0E;" +
  "JP-46=\u9E7F\u5150\u5CF6;JP-47=\u6C96\u7E04;" +
  "CN-AH=\u5B89\u5FBD;CN-FJ=\u798F\u5EFA;CN-GD=\u5E7F\u4E1C;CN-GS=\u7518\u8083;CN-GX=\u5E7F\u897F;CN-GZ=\u8D35\u5DDE;CN-HA=\u6CB3\u5357;CN-HB=\u6E56\u5317;CN-HE=\u6CB3\u5317;" +
  "CN-HI=\u6D77\u5357;CN-HL=\u9ED1\u9F99\u6C5F;CN-HN=\u6E56\u5357;CN-JL=\u5409\u6797;CN-JS=\u6C5F\u82CF;CN-JX=\u6C5F\u897F;CN-LN=\u8FBD\u5B81;CN-NM=\u5185\u8499\u53E4;" +
  "CN-NX=\u5B81\u590F;CN-QH=\u9752\u6D77;CN-SC=\u56DB\u5DDD;CN-SD=\u5C71\u4E1C;CN-SN=\u9655\u897F;CN-SX=\u5C71\u897F;CN-XJ=\u65B0\u7586;CN-XZ=\u897F\u85CF;CN-YN=\u4E91\u5357;" +
  "CN-ZJ=\u6D59\u6C5F;CN-BJ=\u5317\u4EAC;CN-SH=\u4E0A\u6D77;CN-TJ=\u5929\u6D25;CN-CQ=\u91CD\u5E86;" +
  "KR-11=\uC11C\uC6B8;KR-26=\uBD80\uC0B0;KR-27=\uB300\uAD6C;KR-28=\uC778\uCC9C;KR-29=\uAD11\uC8FC;KR-30=\uB300\uC804;KR-31=\uC6B8\uC0B0;KR-50=\uC138\uC885;KR-41=\uACBD\uAE30;" +
  "KR-42=\uAC15\uC6D0;KR-43=\uCDA9\uBD81~\uCDA9\uCCAD\uBD81;KR-44=\uCDA9\uB0A8~\uCDA9\uCCAD\uB0A8;KR-45=\uC804\uBD81~\uC804\uB77C\uBD81;KR-46=\uC804\uB0A8~\uC804\uB77C\uB0A8;" +
  "TW-NWT=\u65B0\u5317;" +
  "KR-47=\uACBD\uBD81~\uACBD\uC0C1\uBD81;KR-48=\uACBD\uB0A8~\uACBD\uC0C1\uB0A8;KR-49=\uC81C\uC8FC";

/** Words for the kind, at a name's end: prefecture, province, municipality, autonomous region. */
const kind =
  /(?:\u7701|\u5E02|\u90FD|\u5E9C|\u770C|(?:\u58EE\u65CF|\u56DE\u65CF|\u7EF4\u543E\u5C14)?\u81EA\u6CBB\u533A|\uD2B9\uBCC4\uC790\uCE58\uB3C4|\uD2B9\uBCC4\uC790\uCE58\uC2DC|\uD2B9\uBCC4\uC2DC|\uAD11\uC5ED\uC2DC|\uC2DC|\uB3C4)$/;

const ids = once(
  () =>
    new Map(
      named.split(";").flatMap((entry) => {
        const [id = "", names = ""] = entry.split("=");
        return names.split("~").map((name): [string, string] => [name, id]);
      }),
    ),
);

const letters = /^[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]+$/;

/** "JP-27" of "\u5927\u962A\u5E9C", or null. */
export function eastAsianRegion(text: string): string | null {
  if (!letters.test(text)) return null;
  return ids().get(text) ?? ids().get(text.replace(kind, "")) ?? null;
}

/** A ward, a quarter, a street of an address with blanks. */
const quarter = /.(?:\uAD6C|\uB3D9|\uC74D|\uBA74|\uB85C|\uAE38|\u533A|\u5340|\u753A|\u53BF)$/;
const addresses: RegExp[] = [
  // Prefecture, city or county, ward or town: "\u795E\u5948\u5DDD\u770C\u6A2A\u6D5C\u5E02\u897F\u533A".
  /^(\u6771\u4EAC\u90FD|\u5317\u6D77\u9053|(?:\u5927\u962A|\u4EAC\u90FD)\u5E9C|[\u3400-\u9FFF]{2,3}\u770C)?((?!.{2,3}\u7701|.{2,8}\u81EA\u6CBB\u533A)[\u3040-\u30FF\u3400-\u9FFF]{1,6}?[\u5E02\u90E1])?([\u3040-\u30FF\u3400-\u9FFF]{1,6}?[\u533A\u5340\u753A\u6751])?/,
  // Province, city, district: "\u5E7F\u4E1C\u7701\u6DF1\u5733\u5E02\u5357\u5C71\u533A".
  /^([\u3400-\u9FFF]{2,3}\u7701|[\u3400-\u9FFF]{2,8}\u81EA\u6CBB\u533A)?([\u3400-\u9FFF]{2,6}?\u5E02)?([\u3400-\u9FFF]{1,6}?[\u533A\u5340\u53BF])?/,
];

const postcode = /^\u3012?\d{3}-?\d{4}\s?/;
const house = /\s?[\d\uFF10-\uFF19][\d\uFF10-\uFF19\u4E01\u76EE\u756A\u5730\u53F7\uFF0D-]*(?:\s.*)?$/;

/** An address without the postcode before it and the block and house behind ("\u4E38\u306E\u51851-1-1"); null where it is in other letters. */
export function withoutHouse(address: string): string | null {
  const text = address.replace(postcode, "").replace(house, "");
  return letters.test(text.replaceAll(" ", "")) ? text : null;
}

/**
 * The names of an address that is written without blanks, the smallest first: "\u5927\u962A\u5E9C\u5927\u962A\u5E02" is "\u5927\u962A\u5E02", "\u5927\u962A\u5E9C". A ward or a
 * town in a city or a prefecture is its quarter, and no part. The text itself where it is no such address.
 */
export function splitEastAsian(text: string): string[] {
  if (text.includes(" ") && letters.test(text.replaceAll(" ", ""))) {
    const words = text.split(" ").filter((word) => !quarter.test(word));
    return words.length === 0 ? [text] : words.flatMap(splitEastAsian).toReversed();
  }
  if (!letters.test(text) || text.length < 4) return [text];
  for (const pattern of addresses) {
    const [whole = "", large, city, small] = pattern.exec(text) ?? [];
    if (large === undefined && (city === undefined || small === undefined)) continue;
    if (whole !== text && small === undefined && city === undefined) continue;
    const parts = [city, large].filter((part) => part !== undefined);
    return parts.length === 0 ? [text] : parts;
  }
  return [text];
}
