import type { TimeScale, TimeSpan } from './timeScale.ts';

/** The least width of a stretch, in percent: 24 px on a telephone, enough to be seen and touched. */
const LEAST = 8.5;

interface Piece extends TimeSpan {
  /** Percent of the width; null as long as it is as wide as its time is long. */
  width: number | null;
}

/**
 * Lays a span along the width. Time runs evenly, except where a stretch would be too short to be seen: it is as wide as
 * it must be, at the cost of the rest, so that nothing lies on what comes after it.
 */
export function scaleOf(span: TimeSpan, stretches: readonly TimeSpan[]): TimeScale {
  const pieces = piecesOf(span, stretches);
  // Widening one may make another too short; each is widened once at most.
  for (let rest = stretches; rest.length > 0; ) {
    const widthOf = measure(pieces);
    const within = (stretch: TimeSpan) =>
      pieces.filter(({ from, to }) => from >= stretch.from && to <= stretch.to);
    const short = rest.filter(
      (stretch) => within(stretch).reduce((sum, piece) => sum + widthOf(piece), 0) < LEAST,
    );
    if (short.length === 0) break;
    for (const stretch of short) {
      for (const piece of within(stretch)) {
        const share = (LEAST * (piece.to - piece.from)) / (stretch.to - stretch.from);
        piece.width = Math.max(share, piece.width ?? widthOf(piece));
      }
    }
    rest = rest.filter((stretch) => !short.includes(stretch));
  }
  const widthOf = measure(pieces);
  const whole = pieces.reduce((sum, piece) => sum + widthOf(piece), 0);
  return (instant) => {
    let place = 0;
    for (const piece of pieces) {
      const part = Math.min(1, Math.max(0, (instant - piece.from) / (piece.to - piece.from)));
      place += part * widthOf(piece);
    }
    return whole === 0 ? 0 : (place / whole) * 100;
  };
}

/** The span, cut wherever a stretch begins or ends. */
function piecesOf(span: TimeSpan, stretches: readonly TimeSpan[]): Piece[] {
  const cuts = stretches.flatMap(({ from, to }) => [from, to]);
  const places = [...new Set([span.from, span.to, ...cuts])]
    .filter((instant) => instant >= span.from && instant <= span.to)
    .sort((one, other) => one - other);
  return places.slice(1).map((to, index) => ({ from: places[index] ?? span.from, to, width: null }));
}

/** How wide each piece is: as was said, or its share by time of what that leaves. */
function measure(pieces: readonly Piece[]): (piece: Piece) => number {
  const fixed = pieces.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const free = pieces.reduce((sum, { from, to, width }) => sum + (width === null ? to - from : 0), 0);
  const widths = new Map(
    pieces.map((piece) => [
      piece,
      piece.width ?? (free === 0 ? 0 : (Math.max(0, 100 - fixed) * (piece.to - piece.from)) / free),
    ]),
  );
  return (piece) => widths.get(piece) ?? 0;
}
