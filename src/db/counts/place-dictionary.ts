/**
 * What packed words are likely to hold, most likely last: deflate refers to it instead of writing it out.
 * Part of the format (pack-place.ts): a letter changed here makes every remembered place unreadable.
 */
export const DICTIONARY = Buffer.from(
  [
    "warehouse delivery driver nurse registered care assistant accountant financial legal counsel recruiter talent ",
    "people security cloud network systems site reliability machine learning research scientist quality test ",
    "backend frontend full stack mobile ios android data analytics platform infrastructure product design designer ",
    "marketing growth content customer success support services solutions technical program project operations ",
    "business development representative account executive sales finance associate specialist coordinator analyst ",
    "consultant director head of principal staff lead junior senior manager engineering engineer software developer ",
    "!lontario !lcanada !lgermany !lberlin !lmunich !lindia !lbangalore !lbengaluru !lkarnataka !lfrance !lparis ",
    "!lspain !lmadrid !lpoland !lsingapore !lireland !ldublin !laustralia !lsydney !lnetherlands !lamsterdam ",
    "!lkingdom !llondon !lengland !lremote !lhybrid !ltexas !lwashington !lcalifornia !lnew !lyork !lsan !lfrancisco ",
    "!lus !lusa !lunited !lstates ",
    '@p @o @b !etemporary !wnone !xno !nnone #c #r #y #d #t #g !z\napodewgn\napocyew\napocydeg\napocrydew\n["n:',
    '@p @o @b @e @w !xyes !ndirector !nprincipal !nlead !nstaff !nmanager !nentry !nsenior\napocrydewg\n["n:director"]',
    '["n:principal"]["n:lead"]["n:staff"]["n:manager"]["n:entry"]["n:senior"][]',
    "!zyes @p @o @b !enone !wnone !xyes !nnone #c #d #t #g\napocydg\n[]!zno @p @o @b @e @w !xno !nsenior #c #r #y #d #t #g!zno @p @o @b @e !wnone !xno !nnone #c #r #y #d #t #g",
    " ~k4 ~h4 ~a62 ~u62 ~a62fv ~u62fv ~f7 and for >i",
  ].join(""),
);
