/** Lets an add-in do something on Sheet1, and answers what it loaded. */
export async function onSheet1<Answer>(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Answer>,
): Promise<Answer> {
  return Excel.run(async (context) => act(context.workbook.worksheets.getItem("Sheet1"), context));
}
