import { readFileSync } from 'node:fs';
import { exampleFacts, issue } from '../../../test/support/example-certificate.js';
import type { CertificateFacts } from '../../documents/domain/certificate-facts.js';
import { namesAnother, reissuedFacts } from './reissue.js';

const later = {
  serial: 'LEC-2027-0000-AAAA',
  verificationId: '0000000000000000000000000a',
  verifyUrl: 'https://cme.harborview.example/verify/0000000000000000000000000a',
  issuedAt: new Date('2027-02-01T12:00:00Z'),
};
const married = { name: 'Adaeze Okoye-Lindqvist', degree: 'MD', timeZone: 'America/New_York' };
const detail = (facts: CertificateFacts, label: string): string | undefined =>
  facts.text.details.find((one) => one.label === label)?.value;

describe('a certificate that replaces another', () => {
  const old = exampleFacts();
  const facts = reissuedFacts(old, married, later);

  it('has the new name and its own number, code and day', () => {
    expect(facts.text.name).toBe('Adaeze Okoye-Lindqvist, MD');
    expect(facts.learner).toEqual({ name: 'Adaeze Okoye-Lindqvist', degree: 'MD' });
    expect(detail(facts, 'Certificate number')).toBe(later.serial);
    expect(detail(facts, 'Issued')).toBe('1 February 2027');
    expect(facts).toMatchObject({ ...later, issuedAt: '2027-02-01T12:00:00.000Z' });
  });

  it('is never issued on an earlier day than the one it replaces, wherever the learner moved', () => {
    const soon = { ...later, issuedAt: new Date(`${old.issuedOn}T02:00:00Z`) };
    const moved = reissuedFacts(old, { ...married, timeZone: 'Pacific/Honolulu' }, soon);
    expect(moved.issuedOn).toBe(old.issuedOn);
  });

  it('says which one it replaces', () => {
    expect(facts.replaces).toBe(old.serial);
    expect(detail(facts, 'Replaces certificate')).toBe(old.serial);
  });

  it('otherwise says exactly what the other said', () => {
    const own = ['learner', 'serial', 'verificationId', 'verifyUrl', 'issuedAt', 'issuedOn'];
    const rest = (all: CertificateFacts): object =>
      Object.fromEntries(
        Object.entries(all).filter(([key]) => ![...own, 'text', 'replaces'].includes(key)),
      );
    expect(rest(facts)).toEqual(rest(old));
    const { name: _, details: __, ...oldTexts } = old.text;
    expect(facts.text).toMatchObject(oldTexts);
  });

  it('names only the one immediately before it when it is replaced itself', () => {
    const third = reissuedFacts(
      facts,
      { ...married, degree: null },
      { ...later, serial: issue.serial },
    );
    expect(third.text.details.filter(({ label }) => label === 'Replaces certificate')).toEqual([
      { label: 'Replaces certificate', value: later.serial },
    ]);
  });

  it('can replace one of the first format', () => {
    const [first] = JSON.parse(
      readFileSync('test/support/issued-facts.json', 'utf8'),
    ) as CertificateFacts[];
    const again = reissuedFacts(first!, married, later);
    expect(JSON.stringify(again.text)).not.toContain(first!.text.name);
    expect(detail(again, 'Certificate number')).toBe(later.serial);
    expect(detail(again, 'Issued')).toBe('1 February 2027');
  });

  it('is offered when the name as printed differs', () => {
    expect(namesAnother(old, { name: 'Adaeze Okoye', degree: 'MD' })).toBe(false);
    expect(namesAnother(old, { name: 'Adaeze Okoye', degree: null })).toBe(true);
    expect(namesAnother(old, married)).toBe(true);
  });
});
