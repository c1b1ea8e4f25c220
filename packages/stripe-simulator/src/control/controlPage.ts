import type { PageResponse, Parts } from '../door/server.ts';
import { type Html, html } from '../hosted/html.ts';
import { page } from '../hosted/page.ts';

const shown = 60;
const apiFaultKinds = [
  'rate_limited',
  'error_before',
  'error_after',
  'closed_after',
  'lock_timeout',
  'key_in_use',
  'latency',
  'latency_after',
];

/** One page to move time, to break things, and to see what was asked and what was told. */
export function controlPage(parts: Parts): PageResponse {
  const body = html`<main style="max-width:75rem"><h1>Stripe simulator</h1>
<div class="columns">${clock(parts)}${apiFaults(parts)}</div>
${webhookFaults(parts)}
${deliveries(parts)}
${requests(parts)}
${events(parts)}</main>`;
  return page('Stripe simulator', body);
}

function clock({ world }: Parts): Html {
  const by = (words: string, seconds: number) =>
    html`<button class="plain" name="by" value="${seconds}">${words}</button>`;
  return html`<section class="card"><h2>Time</h2>
<p class="number">${instant(world.time.now())} <span class="badge">${world.time.frozen ? 'stands still' : 'runs'}</span></p>
<form method="post" action="/control/time" class="actions">${by('+1 hour', 3600)}${by('+1 day', 86_400)}${by('+1 week', 604_800)}${by('+1 month', 2_678_400)}</form></section>`;
}

function apiFaults({ faults }: Parts): Html {
  const waiting = faults
    .list()
    .map(
      (one) =>
        html`<li><code>${one.kind}</code><span>${one.times} × ${one.method ?? 'any'} ${one.path ?? 'call'}</span></li>`,
    );
  return html`<section class="card"><h2>Faults of calls</h2>
<form method="post" action="/control/faults/api"><div class="inline">
<label><span class="label">Kind</span><select name="kind">${apiFaultKinds.map((kind) => html`<option>${kind}</option>`)}</select></label>
<label><span class="label">Path begins</span><input type="text" name="path" value="/v1/"></label>
<label><span class="label">Times</span><input type="number" name="times" value="1" min="1"></label></div>
<button class="plain">Add</button></form>
${waiting.length === 0 ? html`<p class="dim small">None waits.</p>` : html`<ul class="rows">${waiting}</ul>`}</section>`;
}

function webhookFaults({ deliveries: { faults } }: Parts): Html {
  const fields = Object.entries(faults).map(([name, value]) => {
    const words = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
    const input =
      typeof value === 'boolean'
        ? html`<select name="${name}"><option${value ? null : html` selected`}>false</option><option${value ? html` selected` : null}>true</option></select>`
        : html`<input type="text" inputmode="decimal" name="${name}" value="${value}">`;
    return html`<label><span class="label">${words}</span>${input}</label>`;
  });
  return html`<section class="card"><h2>Faults of webhooks</h2>
<p class="dim small">Shares lie from 0 (never) to 1 (always).</p>
<form method="post" action="/control/faults/webhooks"><div class="inline">${fields}</div><button class="plain">Set</button></form>
<form method="post" action="/control/faults/clear"><button class="plain" name="all" value="true">Clear all faults</button></form></section>`;
}

function deliveries({ deliveries: { held, log } }: Parts): Html {
  const rows = log
    .slice(-shown)
    .toReversed()
    .map(
      (
        one,
      ) => html`<tr><td>${one.state}</td><td><code>${one.type}</code></td><td><code>${one.event}</code></td>
<td>${one.attempts.map(({ status, faults }) => [status ?? 'no answer', ...faults].join(' ')).join(', ')}</td></tr>`,
    );
  return html`<section class="card"><h2>Deliveries</h2>
<div class="actions"><form method="post" action="/control/hold"><button class="plain" name="held" value="${held ? 'false' : 'true'}">${held ? 'Let them go' : 'Hold them'}</button></form>
<form method="post" action="/control/flush"><button class="plain" name="now" value="true">Send what is due</button></form></div>
${table(['State', 'Type', 'Event', 'Attempts'], rows)}</section>`;
}

function requests({ requests: { entries } }: Parts): Html {
  const rows = entries
    .slice(-shown)
    .toReversed()
    .map(
      (
        one,
      ) => html`<tr id="${one.id}"><td>${one.status ?? 'closed'}</td><td><code>${one.method} ${one.path}</code></td>
<td>${[one.replayed ? 'replayed' : '', one.fault ?? '', one.error ?? ''].filter(Boolean).join(' · ')}</td><td><code>${one.id}</code></td></tr>`,
    );
  return html`<section class="card"><h2>Calls</h2>${table(['Status', 'Call', 'What else', 'Request'], rows)}</section>`;
}

function events({ world }: Parts): Html {
  const rows = world.journal.events
    .slice(-shown)
    .toReversed()
    .map(
      (one) =>
        html`<tr><td>${instant(one.created)}</td><td><code>${one.type}</code></td><td><code>${String(one.data.object.id)}</code></td><td><code>${one.id}</code></td></tr>`,
    );
  return html`<section class="card"><h2>Events</h2>${table(['When', 'Type', 'About', 'Event'], rows)}</section>`;
}

function table(heads: readonly string[], rows: readonly Html[]): Html {
  if (rows.length === 0) return html`<p class="dim small">Nothing yet.</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${heads.join(', ')}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

const instant = (seconds: number) =>
  new Date(seconds * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC');
