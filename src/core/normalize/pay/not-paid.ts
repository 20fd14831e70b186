/** "The minimum wage is", up to its amount: what a law says, and no employer. */
const ofLaw =
  /(?<!\p{L})(?:minimum wage|mindestlohn|smic|salaire minimum|salario m\u00EDnimo|sal\u00E1rio m\u00EDnimo|salario minimo|minimumloon|p\u0142aca minimalna|minimalna p\u0142aca)(?: [\p{L}-]+){0,3} (?:is|rises? to|betr\u00E4gt|steigt auf|liegt bei|est de|passe \u00E0|es de|sube a|\u00E9 de|\u00E8 di|bedraagt|stijgt naar|wynosi|wzro\u015Bnie do) $/iu;
/** "A lesson costs": a price. */
const price =
  /(?<!\p{L})(?:costs?|kost(?:et|en|ar|er)?|co\u00FBte(?:nt)?|cuestan?|custam?|costan?o?|kosztuj[e\u0105]|stoj\u00ED|maksaa)(?: (?:about|etwa|environ|cerca de|circa|ok\.|ca\.?))? $/iu;
/** "What salary do you expect, for instance": asked of who applies. */
const asked =
  /^[^\p{L}]*(?:(?:what|which) (?:salary|pay|wage)|do you (?:expect|want|hope)|welche[sn]? gehalt|quel(?:le)? (?:salaire|r\u00E9mun\u00E9ration)|qu\u00E9 salario|que sal\u00E1rio|quale stipendio|welk salaris|jakiego wynagrodzenia|vilken l\u00F6n|hvilken l\u00F8n)(?!\p{L})/iu;

/** Whether the clause before an amount says that nobody is paid it: a law's least, a price, a question. */
export const isNotPaid = (lead: string): boolean => ofLaw.test(lead) || price.test(lead) || asked.test(lead);
