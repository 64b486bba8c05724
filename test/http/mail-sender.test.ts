import { generateKeyPairSync } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { SMTPServerOptions } from 'smtp-server';
import {
  NotSent,
  MailSender,
  transportTo,
  type OutgoingEmail,
} from '../../src/certificates/mail/mail-sender.js';
import { selfSignedCertificate } from '../../src/signatures/keys/self-signed.js';
import { Configuration, readSettings } from '../../src/platform/index.js';
import { MailServer } from '../support/mail-server.js';

const posting: OutgoingEmail = {
  messageId: '<certificate.1@lectern.test>',
  to: { name: 'Ada', address: 'ada@hospital.example' },
  email: { subject: 'S', text: 'T', html: '<p>T</p>' },
  file: { name: 'certificate.pdf', content: Buffer.from('%PDF') },
};

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = privateKey.export({ format: 'pem', type: 'pkcs8' });
const der = selfSignedCertificate(privateKey, {
  name: 'localhost',
  organization: 'Test',
  validFrom: new Date(Date.now() - 86_400_000),
  validTo: new Date(Date.now() + 86_400_000),
});
const cert = `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`;

let mailServer: MailServer;

afterEach(async () => {
  await mailServer.stop();
});

const addressWith = (password: string): string =>
  `smtp://lectern:${encodeURIComponent(password)}@localhost:${mailServer.port}`;

const officeAt = (address: string): MailSender =>
  new MailSender(
    new Configuration(
      readSettings({
        LECTERN_SMTP_URL: address,
        LECTERN_MAIL_FROM: 'cme@hospital.example',
      }),
      'postgres://nowhere',
    ),
  );

const failureOf = async (work: Promise<unknown>): Promise<string> => {
  const failed = await work.then(
    () => 'nothing',
    (error: unknown) => error,
  );
  return failed instanceof Error ? `${failed.name}: ${failed.message}` : String(failed);
};

describe('the password of the mail server', () => {
  it('is not sent in the clear', async () => {
    mailServer = await new MailServer().start();
    const failure = await failureOf(officeAt(addressWith('s3cret/word')).send(posting));
    expect(failure).toMatch(/^NotPosted: .*E\w*TLS/);
    expect(failure).not.toMatch(/s3cret|ada@/);
    expect(mailServer.signIns).toEqual([]);
    expect(mailServer.received).toEqual([]);
  });

  it('is not sent to a server that cannot prove its name', async () => {
    mailServer = await new MailServer({ key, cert, disabledCommands: [] }).start();
    const failure = await failureOf(officeAt(addressWith('s3cret/word')).send(posting));
    expect(failure).toMatch(/^NotPosted: /);
    expect(mailServer.signIns).toEqual([]);
  });

  it('is sent under STARTTLS to a server that can', async () => {
    mailServer = await new MailServer({ key, cert, disabledCommands: [] }).start();
    const transport = createTransport({
      ...transportTo(addressWith('s3cret/wörd')),
      tls: { ca: cert },
    });
    await transport.sendMail({ from: 'a@b.example', to: 'c@d.example', text: 'T' });
    expect(mailServer.signIns).toEqual(['lectern:s3cret/wörd']);
    expect(mailServer.received).toMatchObject([{ secure: true, user: 'lectern' }]);
  });

  it('has the ports and the encryption that its address names', () => {
    mailServer = new MailServer();
    expect(transportTo('smtps://mail.example')).toMatchObject({ port: 465, secure: true });
    expect(transportTo('smtp://mail.example')).toMatchObject({ port: 587, requireTLS: false });
    expect(transportTo('smtp://u:p@[::1]:25')).toMatchObject({
      host: '::1',
      port: 25,
      requireTLS: true,
      auth: { user: 'u', pass: 'p' },
    });
  });
});

/** A callback of the mail server that says no. */
const no = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

describe('an email', () => {
  it.each<[string, SMTPServerOptions, string]>([
    ['the recipient for good', { onRcptTo: (_, __, say) => say(no(550)) }, 'refused'],
    ['the recipient for now', { onRcptTo: (_, __, say) => say(no(451)) }, 'put off'],
    ['the sender', { onMailFrom: (_, __, say) => say(no(553)) }, 'put off'],
    [
      'what it says, for good',
      { onData: (stream, _, say) => void stream.resume().on('end', () => say(no(554))) },
      'refused',
    ],
    [
      'what it says, for now',
      { onData: (stream, _, say) => void stream.resume().on('end', () => say(no(452))) },
      'put off',
    ],
  ])('when the server refuses %s', async (_, options, outcome) => {
    mailServer = await new MailServer(options).start();
    const office = officeAt(`smtp://127.0.0.1:${mailServer.port}`);
    const answer = office.send(posting);
    if (outcome === 'refused') await expect(answer).resolves.toBe('refused');
    else await expect(answer).rejects.toThrow(NotSent);
  });
});
