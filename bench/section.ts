// What a section of the benchmark is: a table of cases, and the words around them.

/** Name of a figure, with its unit, to its value. */
export type Figures = Record<string, number>;

/** A row of a section's table. */
export interface Case {
  name: string;
  /** Measures once. */
  measure(): Promise<Figures>;
}

/** Median of a figure of a case. Throws where there is none. */
export type Lookup = (name: string, figure: string) => number;

export interface Section {
  title: string;
  /** What is measured, and how. */
  method: string;
  /** How often each case is measured. */
  repetitions: number;
  /** Packages whose versions the figures depend on. */
  packages: string[];
  /** `scratch` is a folder that is gone when all sections have ended. */
  cases(scratch: string): Promise<Case[]>;
  /** What the figures say, in a sentence. */
  summary?(figure: Lookup): string;
}
