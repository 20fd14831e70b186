/**
 * Parts of titles that hold a family's words and name none of ours: whom one recruits for a study or an audience are no staff,
 * and what is assured beside contracts or calls is no software.
 */
export const noFamily =
  /(?<!\p{L})(?:(?:audience|patient|participant|respondent|panel|panell?ist|donor|member|customer)s? recruitment|(?:contracts?|compliance|training|billing|claims|documentation|customer service|call cent(?:er|re)) (?:&|and|\/|\+) qa) (?:specialist|coordinator|manager|consultant|partner|advisor|analyst)(?!\p{L})/iu;
