// @ts-check
/** Moving the view: to all, to one, nearer and farther. */

const BORDER = 44; // pixels left free around the whole scene
const BELOW = 28; // and below it, for buttons
const GLIDE = 220; // milliseconds that the view takes to move
const SCALES = [0.02, 6];
const READABLE = 0.5; // the scale from which a mark is near enough to be looked at

/**
 * The view of a vis network. vis's own fit goes by where marks stood when they were last drawn, and its animations
 * go on when another begins; so both are done here.
 * @param {any} network
 * @param {HTMLCanvasElement} canvas
 */
export function createView(network, canvas) {
  let frame = 0;
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  function go(position, scale, animate) {
    cancelAnimationFrame(frame);
    const [start, from, zoom] = [performance.now(), network.getViewPosition(), network.getScale()];
    const step = (now) => {
      const part = animate && !still.matches ? Math.min(1, Math.max(0, now - start) / GLIDE) : 1;
      const eased = part * (2 - part);
      const between = (a, b) => a + (b - a) * eased;
      network.moveTo({ position: { x: between(from.x, position.x), y: between(from.y, position.y) }, scale: zoom * (scale / zoom) ** eased });
      if (part < 1) frame = requestAnimationFrame(step);
    };
    step(start);
  }

  return {
    /** @param {{ x: number, y: number, size: number }[]} spots */
    fit(spots, animate) {
      if (!spots.length || !canvas.clientWidth) return;
      const [left, right] = [Math.min(...spots.map((at) => at.x - at.size)), Math.max(...spots.map((at) => at.x + at.size))];
      const [top, bottom] = [Math.min(...spots.map((at) => at.y - at.size)), Math.max(...spots.map((at) => at.y + at.size))];
      const room = { x: canvas.clientWidth - 2 * BORDER, y: canvas.clientHeight - 2 * BORDER - BELOW };
      const scale = Math.min(1.5, Math.max(SCALES[0], Math.min(room.x / (right - left + 1), room.y / (bottom - top + 1))));
      go({ x: (left + right) / 2, y: (top + bottom) / 2 + BELOW / 2 / scale }, scale, animate);
    },
    /** Moves only if the place is outside, near the border, or too small to be seen. */
    reveal(position, animate) {
      const at = network.canvasToDOM(position);
      const outside = at.x < BORDER || at.y < BORDER || at.x > canvas.clientWidth - BORDER || at.y > canvas.clientHeight - BORDER;
      const scale = network.getScale();
      if (outside || scale < READABLE) go(position, Math.max(scale, READABLE * 1.5), animate);
    },
    zoom(factor, animate) {
      go(network.getViewPosition(), Math.min(SCALES[1], Math.max(SCALES[0], network.getScale() * factor)), animate);
    },
  };
}
