/** Hours of a week that are written as words, in a dozen languages. */
const words: [number, string][] = [
  [8, "acht|eight|huit|ocho|oito|otto|\u00e5tta|otte|\u00e5tte"],
  [10, "zehn|tien|ten|dix|diez|dez|dieci|tio|ti|dziesi\u0119\u0107|deset|kymmenen"],
  [12, "zw\u00f6lf|twaalf|twelve|douze|doce|doze|dodici|tolv"],
  [
    15,
    "f\u00fcnfzehn|vijftien|fifteen|quinze|quince|quindici|femton|femten|pi\u0119tna\u015bcie|patn\u00e1ct|viisitoista",
  ],
  [16, "sechzehn|zestien|sixteen|seize|sexton|seksten"],
  [18, "achtzehn|achttien|eighteen|dieciocho|dezoito|diciotto"],
  [20, "zwanzig|twintig|twenty|vingt|veinte|vinte|venti|tjugo|tyve|tjue|dwadzie\u015bcia|dvacet|kaksikymment\u00e4"],
  [24, "vierundzwanzig|vierentwintig|twenty-four|vingt-quatre|veinticuatro|vinte e quatro|ventiquattro"],
  [25, "f\u00fcnfundzwanzig|vijfentwintig|twenty-five|vingt-cinq|veinticinco|vinte e cinco|venticinque|tjugofem"],
  [
    30,
    "drei\u00dfig|dreissig|dertig|thirty|trente|treinta|trinta|trenta|trettio|tredive|tretti|trzydzie\u015bci|t\u0159icet|kolmekymment\u00e4",
  ],
  [32, "zweiunddrei\u00dfig|zweiunddreissig|twee\u00ebndertig|thirty-two|trente-deux|treinta y dos|trentadue"],
  [
    35,
    "f\u00fcnfunddrei\u00dfig|f\u00fcnfunddreissig|vijfendertig|thirty-five|trente-cinq|treinta y cinco|trinta e cinco",
  ],
  [36, "zesendertig|thirty-six|trente-six|trentasei"],
  [38, "achtunddrei\u00dfig|achtunddreissig|achtendertig|thirty-eight|treinta y ocho"],
  [
    40,
    "vierzig|veertig|forty|quarante|cuarenta|quarenta|quaranta|fyrtio|fyrre|f\u00f8rti|czterdzie\u015bci|\u010dty\u0159icet|nelj\u00e4kymment\u00e4",
  ],
];

/** As alternatives, the longer ones first: "twenty-five" is no twenty. */
export const numberWords = words
  .flatMap(([, written]) => written.split("|"))
  .toSorted((one, other) => other.length - one.length)
  .join("|");

export const numbersInWords: ReadonlyMap<string, number> = new Map(
  words.flatMap(([value, written]) => written.split("|").map((word): [string, number] => [word, value])),
);
