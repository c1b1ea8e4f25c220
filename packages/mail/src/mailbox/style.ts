/** The look of the mailbox pages, served by itself, so that the pages need no inline style. */
export const mailboxStyle = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f3f5f7, #16191d);
  --card: light-dark(#ffffff, #22262b);
  --line: light-dark(#dfe3e8, #3a4047);
  --text: light-dark(#1f2429, #eceef1);
  --quiet: light-dark(#565d64, #a6aab0);
  --link: light-dark(#1259a8, #8cc8ff);
  --control: light-dark(#7b838b, #7d858d);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
header, main { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
header { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; padding-block: 1rem 0; }
header a { font-weight: 650; color: inherit; text-decoration: none; }
header span { color: var(--quiet); font-size: 0.875rem; }
main { padding-bottom: 4rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 1.25rem 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
.filter { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.filter label { font-weight: 600; }
.filter input {
  flex: 1 1 14rem; max-width: 24rem; min-width: 0; min-height: 2.5rem; padding: 0 0.75rem; font: inherit;
  color: inherit; background: var(--card); border: 1px solid var(--control); border-radius: 8px;
}
.filter input::placeholder { color: var(--quiet); opacity: 1; }
.filter button {
  min-height: 2.5rem; padding: 0 1rem; font: inherit; font-weight: 600; color: #fff; background: #1259a8;
  border: 0; border-radius: 8px; cursor: pointer;
}
.count { color: var(--quiet); font-size: 0.875rem; margin: 0.75rem 0 0.5rem; min-height: 1.3rem; }
.messages, .facts, details, .empty, iframe, .links { background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
.messages, .links { list-style: none; margin: 0; padding: 0; }
.messages li {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.125rem 1rem; padding: 0.875rem 1.25rem;
}
.messages li + li, .links li + li { border-top: 1px solid var(--line); }
.subject { font-weight: 600; overflow-wrap: anywhere; text-decoration: none; }
.subject:hover { text-decoration: underline; }
.to, .when { font-size: 0.875rem; color: var(--quiet); overflow-wrap: anywhere; }
.to { grid-row: 2; }
.to a { color: inherit; text-decoration-color: var(--control); }
.when { grid-row: 2; text-align: end; }
.kind {
  justify-self: end; align-self: start; font-size: 0.8125rem; color: var(--quiet); padding: 0 0.5rem;
  border: 1px solid var(--line); border-radius: 99px;
}
.empty { padding: 2.5rem 1.25rem; text-align: center; }
.empty p { margin: 0 0 0.5rem; }
.facts { margin: 0; padding: 0.5rem 1.25rem; }
.facts div { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0.25rem 0; }
.facts dt { flex: 0 0 6rem; color: var(--quiet); }
.facts dd { margin: 0; flex: 1 1 12rem; overflow-wrap: anywhere; }
.links li { padding: 0.625rem 1.25rem; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 46rem; }
details { margin-top: 1rem; padding: 0 1.25rem; }
summary { padding: 0.75rem 0; font-weight: 600; cursor: pointer; }
details .facts { border: 0; padding: 0 0 0.75rem; }
details .facts dt { flex-basis: 14rem; }
pre { margin: 0 0 1rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.875rem; }
@media (max-width: 40rem) {
  .messages li { grid-template-columns: minmax(0, 1fr); }
  .to, .when { grid-row: auto; text-align: start; }
  .kind { display: none; }
  .filter label { flex-basis: 100%; }
  .filter input { max-width: none; flex-basis: 10rem; }
  iframe { height: 56rem; }
  .messages li, .facts, .links li { padding-inline: 1rem; }
}
`;
