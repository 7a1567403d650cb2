/** A reporter for Vitest that counts, and keeps why each skipped test was skipped. */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase } from 'vitest/node';
import { z } from 'zod';

/** Names the file that the counts are written to. */
export const REPORT_VARIABLE = 'TAIWA_TEST_REPORT';

export const testReportSchema = z.object({
  passed: z.number().int(),
  failed: z.number().int(),
  skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
});
export type TestReport = z.infer<typeof testReportSchema>;

export default class CountingReporter implements Reporter {
  readonly #report: TestReport = { passed: 0, failed: 0, skipped: [] };

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state === 'passed') this.#report.passed += 1;
    else if (result.state === 'failed') this.#report.failed += 1;
    else {
      const reason = 'note' in result && result.note ? result.note : 'no reason given';
      this.#report.skipped.push({ name: test.fullName, reason });
    }
  }

  /** Files that could not even be loaded, and errors outside of any test, count as a failure each. */
  onTestRunEnd(
    modules: readonly { state(): string; errors(): unknown[] }[],
    errors: readonly unknown[],
  ): void {
    const broken = modules.filter((module) => module.errors().length > 0).length;
    this.#report.failed += broken + errors.length;
    const file = process.env[REPORT_VARIABLE];
    if (file !== undefined) writeFileSync(file, JSON.stringify(this.#report));
  }
}
