/** From little to much: each step stands out from the ground and from the next, and carries words at 4.5:1 or more. */
const steps = [
  { fill: '#5a2b80', ink: '#ffffff' },
  { fill: '#7b4aa3', ink: '#ffffff' },
  { fill: '#c3a0d8', ink: '#240a38' },
  { fill: '#f0c87a', ink: '#240a38' },
  { fill: '#ffb81c', ink: '#240a38' },
] as const

export interface Shade {
  fill: string
  ink: string
}

/** @param place From 0 (least) to 1 (most). */
export const shade = (place: number): Shade =>
  steps[Math.min(steps.length - 1, Math.max(0, Math.round(place * (steps.length - 1))))] ?? steps[0]
