/*
 * What may not be printed, found however it is spelled. A text is folded first: letters that look like Latin ones become
 * those, what is not seen is dropped, dots and dashes become blanks.
 */

/** Letters of other alphabets that are read as Latin ones. */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [
      '\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423',
      'ABESIJKMHOPCTXY',
    ],
    ['\u0430\u0435\u0455\u0456\u0458\u043e\u0440\u0441\u0445\u0443\u0501\u051b', 'aesijopcxydq'],
    ['\u1d00\u1d04\u1d05\u1d07\u1d0d\u1d0f\u1d18\u0280\u1d1b\u0251\u0433\u0442', 'ACDEMOPRTart'],
    [
      '\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7',
      'ABEZHIKMNOPTYX',
    ],
    ['\u03bf\u03b1\u03b9\u03bd\u03c1\u0131\u0261\u026a', 'oaivpigi'],
  ].flatMap(([from = '', to = '']) =>
    Array.from(from, (letter, index) => [letter, to.charAt(index)] as const),
  ),
);

/** A text as a hasty reader sees it. */
export function folded(text: string): string {
  const seen = text
    .normalize('NFKD')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{M}\p{Cf}]/gu, '');
  return (
    Array.from(seen, (letter) => lookalikes[letter] ?? letter)
      .join('')
      // Single letters are read together: A.M.A., A-M-A, A M A.
      .replace(/(?<=\b[A-Z])[\s.\-\u00b7/\p{Pd}]{1,2}(?=[A-Z]\b)/gu, '')
      .replace(/[\p{Pd}._]/gu, ' ')
      .replace(/\s+/g, ' ')
  );
}

const category =
  /\bcat(egor(y|ies|ie|ia|ias)?)?\b[^\p{L}\p{N}]{0,4}(no |number )?(\p{N}|I{1,2}\b|one\b|two\b)|\bkategorie\b[^\p{L}\p{N}]{0,4}(\p{N}|I{1,2}\b)|\b(first|second) category\b/iu;
const ama =
  /\bAMA\p{N}?\b|\bPRA\b|AMAPRA|american medical association|physician.?s recognition|recognition award/iu;
const accreditation = /accredit|akkreditier|acredita|\bACCME\b|\bANCC\b|\bACPE\b/i;
const sponsorship =
  /sponsor|patrocina|unterstutzung von|gefordert durch|soutien de|\bfinanc\w+ (by|par|por|durch)\b|\bsupported (by|with|through)\b|\bsupport (from|of)\b|\b(supported|funded)\b.{0,20}\bby\b|\bgrants? (from|of|by)\b|\b(educational|unrestricted) grant|\bfunding:|\bfund(ed|ing) (by|through|with|from)\b|\bcourtesy of\b|\bmade possible\b|\bbrought to you\b|\bunderwritten\b|\bpaid for by\b/i;
const number =
  '(\\p{N}|\\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|hundred)\\b)';
/** So much of something that is counted as credit. */
const amount = new RegExp(
  `${number}\\W{0,3}((CME|CE|CPD)\\W{1,2})?(contact )?(credit|creditos?|credits?|point|punkt|hour|stunde|unit|CEU)`,
  'iu',
);
const credit =
  /\bcredit(s|ed|o|os)?\b|\baward(s|ed)?\b|\bearn(s|ed)?\b|\bCEUs?\b|\bECMECs?\b|\bcontact hours?\b|\b(CME|CPD|DFP|CE) ?(points?|punkte?n?|hours?)\b/i;

/** Whether a text claims an accreditation, or speaks of the AMA and its categories of credit. */
export function claimsAccreditation(text: string): boolean {
  return accreditation.test(folded(text)) || speaksOfAma(text);
}

/** Whether a text speaks of the AMA or of a category of credit. */
export function speaksOfAma(text: string): boolean {
  const seen = folded(text);
  return ama.test(seen) || category.test(seen);
}

/** Whether a text names those who pay: they appear on nothing that is issued (ACCME Standards 2 and 5). */
export function namesSponsor(text: string): boolean {
  return sponsorship.test(folded(text));
}

/** Whether a text speaks of credit of any kind. */
export function speaksOfCredit(text: string): boolean {
  const seen = folded(text);
  return credit.test(seen) || amount.test(seen);
}

/** Whether a text says how much credit; several of it are an amount too. */
export function namesAmount(text: string): boolean {
  const seen = folded(text);
  return amount.test(seen) || /\b(credits|creditos|CEUs?|ECMECs?)\b/i.test(seen);
}

/** Longer titles are not printed. */
const mostOfTitle = 600;

/**
 * Whether a title or a name lends a certificate what only the certificate itself may say. Titles of the literature speak of
 * antibodies (AMA, PRA), of categories and of accreditation: credit has to be meant.
 */
export function claimsCredit(text: string): boolean {
  const seen = folded(text.slice(0, mostOfTitle));
  const named = /\bAMA\b|\bPRA\b|AMAPRA/.test(seen) || category.test(seen);
  return (
    (named && /\bcredits?\b|\bapproved\b|\brecogni[sz]ed\b/i.test(seen)) ||
    amount.test(seen) ||
    /AMA PRA|\bcredits? awarded\b|\bACCME\b|\baccredited (by|provider|activity|course|CME|CPD|reading|learning)\b|educational grant|\bsponsored by (?!industry)/i.test(
      seen,
    )
  );
}
