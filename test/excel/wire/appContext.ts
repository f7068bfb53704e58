/** What Excel on the web tells office.js of itself when it starts, with the requirement sets that it grants. */
export function appContext(excelApi: string, customFunctions: string): Record<string, unknown> {
  return {
    _id: "addin",
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: "en-US",
    _dataLocale: "en-US",
    _docUrl: "https://localhost/workbook.xlsx",
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _requirementMatrix: JSON.stringify({
      ExcelApi: excelApi,
      CustomFunctionsRuntime: "1.4",
      CustomFunctions: customFunctions,
      SharedRuntime: "1.2",
      KeyboardShortcuts: "1.1",
      AddinCommands: "1.3",
      DialogApi: "1.2",
      RibbonApi: "1.2",
    }),
  };
}
