/** A change as people write it: "0.25" -> "+0.25", "-0.50" -> "−0.50" with a true minus, "0.00" as it is. */
export function signedAmount(amount: string): string {
  if (amount.startsWith('-')) return `\u2212${amount.slice(1)}`;
  return /^0*(\.0*)?$/.test(amount) ? amount : `+${amount}`;
}

/** The same amount with the other sign. */
export function negated(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}
