import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What the server does at one point of the conversation: go on, answer a refusal, or hang up. */
export type Reaction = 'accept' | { readonly code: number; readonly words: string } | 'hangUp';

export interface Behaviour {
  readonly onRecipient?: () => Reaction;
  /** Asked when the whole message has arrived. */
  readonly onMessage?: () => Reaction | Promise<Reaction>;
  readonly options?: SMTPServerOptions;
}

export interface ReceivedMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly encrypted: boolean;
  readonly user: unknown;
  /** Whether the client needed a server that takes letters beyond ASCII in addresses. */
  readonly international: boolean;
  /** Headers and body as they came over the wire. */
  readonly raw: string;
}

/** A real mail server on a free loopback port. Counts conversations and keeps every message that arrived whole. */
export async function startSmtpServer(behaviour: Behaviour = {}) {
  const received: ReceivedMessage[] = [];
  const accepted: ReceivedMessage[] = [];
  let conversations = 0;

  const react = (reaction: Reaction, goOn: (error?: Error | null) => void) => {
    if (reaction === 'accept') return goOn();
    if (reaction === 'hangUp') return hangUp();
    goOn(Object.assign(new Error(reaction.words), { responseCode: reaction.code }));
  };
  const hangUp = () => {
    for (const connection of server.connections) (connection._socket as Socket).destroy();
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect(_session, goOn) {
      conversations += 1;
      goOn();
    },
    onRcptTo(_address, _session, goOn) {
      react(behaviour.onRecipient?.() ?? 'accept', goOn);
    },
    onData(stream, session, goOn) {
      const { mailFrom, rcptTo } = session.envelope;
      text(stream)
        .then(async (raw) => {
          const message = {
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map((recipient) => recipient.address),
            encrypted: session.secure,
            user: session.user,
            international: session.envelope.smtpUtf8 === true,
            raw,
          };
          received.push(message);
          const reaction = (await behaviour.onMessage?.()) ?? 'accept';
          if (reaction === 'accept') accepted.push(message);
          react(reaction, goOn);
        })
        .catch(goOn);
    },
    ...behaviour.options,
  });
  // Clients of these tests hang up in the middle of things.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server got no port.');

  return {
    port: address.port,
    received,
    accepted,
    get conversations() {
      return conversations;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type TestServer = Awaited<ReturnType<typeof startSmtpServer>>;

/** Signed by itself for `localhost` and 127.0.0.1. It protects nothing: tests trust it, nobody else does. */
export const trustedInTests = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgJTwFiEX1grvShDGV
vgnDy7V+b33c/8tFshb96AxiNxmhRANCAAQ9jZbdV40JOLv3EDCv2EObSN7oJmyA
5VnIft4BgFtaI+bWNP17iBEcqxycy8O4VT8aKn/qSbR0P19OpuR6alYX
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBbzCCARWgAwIBAgIBATAKBggqhkjOPQQDAjAYMRYwFAYDVQQDDA1sb29wYmFj
ayB0ZXN0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAYMRYwFAYD
VQQDDA1sb29wYmFjayB0ZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEPY2W
3VeNCTi79xAwr9hDm0je6CZsgOVZyH7eAYBbWiPm1jT9e4gRHKscnMvDuFU/Gip/
6km0dD9fTqbkempWF6NOMEwwDwYDVR0TAQH/BAUwAwEB/zAaBgNVHREEEzARggls
b2NhbGhvc3SHBH8AAAEwHQYDVR0OBBYEFDblx4NW0kX9WMxsp7wSURhOVIAiMAoG
CCqGSM49BAMCA0gAMEUCIQC/Ncccz9LThjEJAdsQ5SibUCURzsrzogRXOxRXrHQt
xAIgBtIRSTF6PXZbqTvrP2NgWpxbi4ktXigKlx7+gqX+0Cc=
-----END CERTIFICATE-----
`,
};
