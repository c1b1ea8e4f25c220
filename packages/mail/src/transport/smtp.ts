import { Readable } from 'node:stream';
import SMTPConnection, {
  type SMTPConnectionSendInfo,
  type SMTPEnvelope,
} from 'nodemailer/lib/smtp-connection';
import { bareAddress, encodeMessage, envelopeAddress } from './mime.ts';
import { judgeFailure, type SmtpFailure } from './smtpFailure.ts';
import type { SmtpServer } from './smtpUrl.ts';
import { conversationLimitMs, type OutboundMessage, type Outcome, type Transport } from './transport.ts';

const patience = {
  /** From the first packet to the end of the greeting and TLS. */
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  dnsTimeout: 10_000,
  /** Silence after which a server is given up; long, because some check a whole message before they answer. */
  socketTimeout: 120_000,
};

/** Speaks SMTP, one conversation per message. Certificates are verified, and encryption is as the server says. */
export function smtpTransport(server: SmtpServer, limitMs: number = conversationLimitMs): Transport {
  return {
    async send(message) {
      let parcel: Parcel;
      try {
        parcel = await pack(message);
      } catch {
        return { kind: 'refused', reason: 'the message cannot be encoded' };
      }
      return converse(server, parcel, limitMs);
    },
  };
}

interface Parcel {
  readonly envelope: SMTPEnvelope;
  readonly body: Buffer;
}

async function pack(message: OutboundMessage): Promise<Parcel> {
  const body = await encodeMessage(message);
  const from = bareAddress(message.from);
  return { body, envelope: { from, to: [envelopeAddress(message.to)], size: body.length } };
}

function converse(server: SmtpServer, { envelope, body }: Parcel, limitMs: number): Promise<Outcome> {
  const connection = connectionTo(server);
  return new Promise((resolve) => {
    // Once the last byte of the body is on its way, only the server knows whether it has the message.
    let handedOver = false;
    let ended = false;
    const end = (outcome: Outcome, close: () => void) => {
      if (ended) return;
      ended = true;
      clearTimeout(limit);
      close();
      resolve(outcome);
    };
    const fail = (failure: SmtpFailure) => end(judgeFailure(failure, handedOver), () => connection.close());
    const limit = setTimeout(() => fail(Object.assign(new Error(), { code: 'ETIMEDOUT' })), limitMs);

    const transfer = () => {
      const stream = Readable.from([body]);
      stream.once('end', () => {
        handedOver = true;
      });
      connection.send(envelope, stream, (failure: SmtpFailure | null, taken?: SMTPConnectionSendInfo) => {
        if (failure || !taken) fail(failure ?? new Error());
        else end({ kind: 'accepted' }, () => connection.quit());
      });
    };

    connection.on('error', fail);
    connection.connect((failure) => {
      if (failure) return fail(failure);
      if (!server.login) return transfer();
      const { user, password } = server.login;
      connection.login({ user, credentials: { user, pass: password } }, (refusal) =>
        refusal ? fail(refusal) : transfer(),
      );
    });
  });
}

function connectionTo(server: SmtpServer): SMTPConnection {
  const { host, port, encryption, authorities } = server;
  return new SMTPConnection({
    host,
    port,
    secure: encryption === 'tls',
    requireTLS: encryption === 'startTls',
    ignoreTLS: encryption === 'none',
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(authorities ? { ca: authorities } : {}) },
    allowInternalNetworkInterfaces: true,
    logger: false,
    ...patience,
  });
}
