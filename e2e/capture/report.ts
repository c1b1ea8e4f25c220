import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Captured, Figures, Picture, Seen } from './Captured.ts';
import { complaintsOf } from './summary.ts';

/** Writes the page that shows everything side by side, and the same as data; answers where it is. */
export async function writeReport(into: string, captured: readonly Captured[]): Promise<string> {
  await writeFile(path.join(into, 'capture.json'), `${JSON.stringify(captured, null, 2)}\n`);
  const file = path.join(into, 'index.html');
  await writeFile(file, pageOf(captured));
  return file;
}

const pageOf = (captured: readonly Captured[]) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Every page</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 2rem; }
  section { margin-block: 3rem; border-block-start: 1px solid; }
  .pictures { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
  figure { margin: 0; }
  img { max-block-size: 30rem; border: 1px solid gray; display: block; }
  pre { white-space: pre-wrap; }
  td, th { text-align: start; padding-inline-end: 1rem; }
</style>
<h1>Every page</h1>
<table>
<tr><th>Page</th><th>Messages</th><th>Performance</th><th>Accessibility</th><th>Best practices</th><th>Largest paint</th><th>Blocked</th><th>Shift</th><th>Load</th></tr>
${captured.map(rowOf).join('\n')}
</table>
${captured.map(sectionOf).join('\n')}
</html>
`;

function rowOf(one: Captured): string {
  const { path: line, folder } = one.route;
  const first = [`<a href="#${folder}">${safe(line)}</a>`, complaintsOf(one).length];
  return `<tr>${[...first, ...cellsOf(one.figures)].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const cellsOf = (figures: Figures | null) =>
  figures === null
    ? []
    : [
        `<a href="${safe(figures.file)}">${figures.performance}</a> (${figures.preset})`,
        figures.accessibility,
        figures.bestPractices,
        `${figures.largestPaint} ms`,
        `${figures.blocked} ms`,
        figures.shift,
        figures.load,
      ];

function sectionOf(one: Captured): string {
  const { path: line, address, folder } = one.route;
  const complaints = complaintsOf(one);
  return `<section id="${folder}">
<h2>${safe(one.seen?.title ?? line)}</h2>
<p><code>${safe(line)}</code>${address === line ? '' : ` → <code>${safe(address)}</code>`}</p>
${complaints.length === 0 ? '<p>No messages.</p>' : listOf('ul', complaints)}
${one.seen === null ? '' : picturesOf(one.seen)}
</section>`;
}

const picturesOf = ({ pictures, states, tabStops, tree }: Seen) => `
<div class="pictures">${pictures.map(figureOf).join('')}</div>
<details><summary>Forced states</summary><div class="pictures">${states.map(figureOf).join('')}</div></details>
<details><summary>Tab order: ${tabStops.length} stops</summary>${listOf('ol', tabStops)}</details>
<details><summary>Accessibility tree</summary><pre>${safe(tree)}</pre></details>`;

const figureOf = ({ name, file }: Picture) =>
  `<figure><figcaption>${safe(name)}</figcaption><a href="${safe(file)}"><img loading="lazy" src="${safe(file)}" alt="${safe(name)}"></a></figure>`;

const listOf = (kind: 'ol' | 'ul', lines: readonly string[]) =>
  `<${kind}>${lines.map((line) => `<li>${safe(line)}</li>`).join('')}</${kind}>`;

const safe = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
