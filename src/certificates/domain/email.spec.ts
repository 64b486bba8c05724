import { readEmailTemplate, writeEmail, type EmailValues } from './email.js';

const values: EmailValues = {
  name: 'Ada Nguyễn, MD',
  title: 'Reading & writing',
  credit: '0.5 AMA PRA Category 1 Credits™',
  completedOn: '2 March 2026',
  provider: 'Harborview Institute',
  serial: 'LEC-2026-7K3M-Q9XA',
  verifyUrl: 'https://cme.example/verify/abc',
  certificateUrl: 'https://cme.example/certificates/1',
  settingsUrl: 'https://cme.example/me',
};

const written = (file: string, changes: Partial<EmailValues> = {}) =>
  writeEmail(readEmailTemplate(file), { ...values, ...changes });

describe('an email', () => {
  it('is filled in, as text and as HTML', () => {
    const email = written('Subject: No. {serial}\n\nDear {name},\n\n{title}\nat {verifyUrl}\n');
    expect(email).toEqual({
      subject: 'No. LEC-2026-7K3M-Q9XA',
      text: 'Dear Ada Nguyễn, MD,\n\nReading & writing\nat https://cme.example/verify/abc\n',
      html: expect.stringContaining(
        '<p>Dear <bdi>Ada Nguyễn, MD</bdi>,</p>\n<p><bdi>Reading &amp; writing</bdi><br>\n' +
          'at <a href="https://cme.example/verify/abc">https://cme.example/verify/abc</a></p>',
      ),
    });
  });

  it.each([
    '\r\nBcc: all@hospital.example',
    '\nBcc: x',
    '\u2028Bcc: x',
    '\u0085Bcc: x',
    '\0Bcc: x',
  ])('keeps a name with %j on one line', (end) => {
    const email = written('Subject: For {name}\n\n{name}', { name: `Ada${end}` });
    expect(email.subject).toMatch(/^For Ada Bcc: [^\n\r]+$/);
    expect(email.text).toMatch(/^Ada Bcc: [^\n\r]+\n$/);
  });

  it('never reads a value as markup or as a placeholder', () => {
    const name = '<img src=x onerror="alert(1)"> {verifyUrl} $& $1';
    const email = written('Subject: {name}\n\nDear <b> {name}', { name });
    expect(email.subject).toBe(name);
    expect(email.html).toContain(
      '<p>Dear &lt;b&gt; <bdi>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; {verifyUrl} $&amp; $1</bdi></p>',
    );
  });

  it.each([
    ['no subject', 'Dear {name}', /first line/],
    ['an empty subject', 'Subject: \n\nDear {name}', /first line/],
    ['a second header', 'Subject: x\nBcc: all@hospital.example\n\nDear {name}', /first line/],
    ['no text', 'Subject: {serial}\n', /no text/],
    ['something unknown', 'Subject: x\n\nDear {password}', /\{password\}/],
  ])('is refused with %s', (_, file, complaint) => {
    expect(() => readEmailTemplate(file)).toThrow(complaint);
  });
});
