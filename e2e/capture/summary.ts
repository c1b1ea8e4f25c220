import type { Captured, Figures } from './Captured.ts';

/** What has to be mended on a route. */
export function complaintsOf({ seen, figures }: Captured): readonly string[] {
  return [...(seen?.messages ?? []), ...(figures?.lacking ?? [])];
}

/** What a person wants to know first: how much was looked at, what was complained about, what is worst. */
export function summarise(captured: readonly Captured[]): string[] {
  const complaints = captured.flatMap((one) =>
    complaintsOf(one).map((complaint) => `  ${one.route.path}  ${complaint}`),
  );
  const seen = captured.flatMap((one) => one.seen ?? []);
  const pictures = seen.reduce((sum, one) => sum + one.pictures.length + one.states.length, 0);
  const measured = captured.flatMap(({ route, figures }) =>
    figures ? [{ ...figures, path: route.path }] : [],
  );
  const worst = measured.toSorted((one, other) => one.performance - other.performance).slice(0, WORST);
  return [
    '',
    `${captured.length} routes, ${pictures} pictures`,
    `${complaints.length === 0 ? 'No' : complaints.length} messages in console, policy, developer tools and Lighthouse`,
    ...complaints,
    ...(worst.length > 0 ? ['Slowest:', ...worst.map((one) => `  ${one.path}  ${wordsOf(one)}`)] : []),
  ];
}

/** How many of the slowest are named. */
const WORST = 5;

/** Figures on one line: performance, accessibility, best practices, and what the first of them is made of. */
export function wordsOf(figures: Figures): string {
  const { preset, performance, accessibility, bestPractices, largestPaint, blocked, shift, load } = figures;
  return `${performance}/${accessibility}/${bestPractices} ${preset}, largest paint ${largestPaint} ms, blocked ${blocked} ms, shift ${shift}, load ${load}`;
}
