import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Captured, Picture } from './Captured.ts';

/** Writes the page that shows everything side by side, and the same as data; answers where it is. */
export async function writeReport(into: string, seen: readonly Captured[]): Promise<string> {
  await writeFile(path.join(into, 'capture.json'), `${JSON.stringify(seen, null, 2)}\n`);
  const file = path.join(into, 'index.html');
  await writeFile(file, pageOf(seen));
  return file;
}

const pageOf = (seen: readonly Captured[]) => `<!doctype html>
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
</style>
<h1>Every page</h1>
<nav><ol>${seen.map(({ path: line, messages }, place) => `<li><a href="#p${place}">${safe(line)}</a> ${messages.length > 0 ? `(${messages.length} messages)` : ''}</li>`).join('\n')}</ol></nav>
${seen.map(sectionOf).join('\n')}
</html>
`;

const sectionOf = (one: Captured, place: number) => `<section id="p${place}">
<h2>${safe(one.title)}</h2>
<p><code>${safe(one.path)}</code>${one.address === one.path ? '' : ` → <code>${safe(one.address)}</code>`}</p>
${one.messages.length === 0 ? '<p>No messages.</p>' : `<ul>${one.messages.map((message) => `<li>${safe(message)}</li>`).join('')}</ul>`}
<div class="pictures">${one.pictures.map(figureOf).join('')}</div>
<details><summary>Forced states</summary><div class="pictures">${one.states.map(figureOf).join('')}</div></details>
<details><summary>Tab order: ${one.tabStops.length} stops</summary><ol>${one.tabStops.map((stop) => `<li>${safe(stop)}</li>`).join('')}</ol></details>
<details><summary>Accessibility tree</summary><pre>${safe(one.tree)}</pre></details>
</section>`;

const figureOf = ({ name, file }: Picture) =>
  `<figure><figcaption>${safe(name)}</figcaption><a href="${safe(file)}"><img loading="lazy" src="${safe(file)}" alt="${safe(name)}"></a></figure>`;

const safe = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
