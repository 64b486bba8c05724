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
  return Array.from(seen, (letter) => lookalikes[letter] ?? letter)
    .join('')
    .replace(/\.(?=\w\b)|(?<=\b\w)\./g, '')
    .replace(/[\p{Pd}._]/gu, ' ')
    .replace(/\s+/g, ' ');
}

const ama =
  /\bAMA\b|\bPRA\b|\bcat(egory)? ?(1|2|I|II|one|two)\b|american medical association|recognition award/i;
const accreditation = /accredit|\bACCME\b|\bANCC\b|\bACPE\b/i;
const sponsorship =
  /sponsor|\bsupported (by|with|through)\b|\bsupport (from|of)\b|\bgrants? (from|of|by)\b|\beducational grant|\bfund(ed|ing) (by|through|with|from)\b|\bcourtesy of\b|\bmade possible\b|\bbrought to you\b|\bunderwritten\b|\bpaid for by\b/i;
const credit =
  /\bcredit(s|ed)?\b|\baward(s|ed)?\b|\bearn(s|ed)?\b|\bCEUs?\b|\bECMECs?\b|\bpoints?\b(?! of care)|\b(contact )?hours?\b|\bunits?\b/i;

/** Whether a text speaks of the AMA or its credit. */
export function speaksOfAma(text: string): boolean {
  return ama.test(folded(text));
}

/** Whether a text claims an accreditation, or a credit that only an accredited provider can give. */
export function claimsAccreditation(text: string): boolean {
  const seen = folded(text);
  return ama.test(seen) || accreditation.test(seen);
}

/** Whether a text names those who pay: they appear on nothing that is issued (ACCME Standards 2 and 5). */
export function namesSponsor(text: string): boolean {
  return sponsorship.test(folded(text));
}

/** Whether a text speaks of credit of any kind. */
export function speaksOfCredit(text: string): boolean {
  return credit.test(folded(text));
}

/** Whether the title of an activity would lend its certificate what only the certificate itself may say. */
export function titleClaimsCredit(title: string): boolean {
  return /\bAMA\b.*\bcredit|\bPRA\b|\bcat(egory)? ?(1|2|I|II) credits?\b|\bsponsored by\b/i.test(
    folded(title),
  );
}
