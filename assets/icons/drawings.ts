/** A drawing for one size in pixels. Edges lie on whole pixels, so that no size looks washed out. */
export type Drawing = (size: number) => string;

/** The add-in: three people as the bars of a chart, on the green of a spreadsheet. */
export const people: Drawing = (size) => {
  const width = evenBelow((size * 6) / 32);
  const gap = part(size, 3);
  const left = (size - 3 * width - 2 * gap) / 2;
  const foot = size - part(size, 5);
  const bars = [0, 1, 2].map((index) => {
    const x = left + index * (width + gap);
    const height = part(size, 7) + index * part(size, 4.5);
    const head = foot - height - part(size, 1.5) - width;
    return `${circle(x, head, width)}${block(x, foot - height, width, height, Math.min(width / 2, part(size, 2)))}`;
  });
  return svg(
    size,
    "CS Metrics: three people as the bars of a chart",
    `${block(0, 0, size, size, part(size, 6), "#107c41")}<g fill="#fff">${bars.join("")}</g>`,
  );
};

/** *Place accounts*: a person above three buckets. Without a ground: it is seen on the ribbon's white and on its black. */
export const buckets: Drawing = (size) => {
  const gap = part(size, 4);
  const width = evenBelow((size - 2 * gap) / 3);
  const left = (size - 3 * width - 2 * gap) / 2;
  const height = part(size, 12);
  const shoulders = width + 2 * part(size, 2);
  const chest = width + part(size, 1.5);
  const fills = ["#d13438", "#d48a00", "#13a10e"].map((fill, index) =>
    block(left + index * (width + gap), size - height, width, height, part(size, 2), fill),
  );
  const person = `<g fill="#0f7fd1">${circle((size - width) / 2, 0, width)}${bust(
    (size - shoulders) / 2,
    chest,
    shoulders,
    size - height - part(size, 3) - chest,
  )}</g>`;
  return svg(size, "Place accounts: a person above three buckets", `${person}${fills.join("")}`);
};

/** So many 32nds of the size, in whole pixels and at least one. */
function part(size: number, in32nds: number): number {
  return Math.max(1, Math.round((size * in32nds) / 32));
}

/** Of an even width the middle lies between two pixels, as that of the whole icon does. */
function evenBelow(width: number): number {
  return Math.max(2, 2 * Math.floor(width / 2 + 0.2));
}

/** A round of two pixels would be grey all over: it is a square. */
function circle(left: number, top: number, width: number): string {
  if (width <= 2) return block(left, top, width, width, 0);
  return `<circle cx="${left + width / 2}" cy="${top + width / 2}" r="${width / 2}"/>`;
}

function block(x: number, y: number, width: number, height: number, radius: number, fill?: string): string {
  const colour = fill === undefined ? "" : ` fill="${fill}"`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"${colour}/>`;
}

/** Shoulders: round above, straight below. */
function bust(x: number, y: number, width: number, height: number): string {
  return `<path d="M${x} ${y + height}a${width / 2} ${height} 0 0 1 ${width} 0z"/>`;
}

function svg(size: number, title: string, shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><title>${title}</title>${shapes}</svg>\n`;
}
