/**
 * The site in a real browser, over the starter archive. What a page has to be is checked here,
 * where a reader would meet it; what needs no browser is checked in {@code http} and {@code laws},
 * or beside the code, in the tests of {@code org.backfile.server.web}.
 *
 * <table>
 * <caption>The forty checks and the tests that make them</caption>
 * <tr><th>check<th>test
 * <tr><td>1 axe, light; 3 axe, states<td>{@code AccessibilityTest.noPageBreaksARuleInTheLightTheme},
 *     {@code thePageOfAnArchiveWithoutABuildBreaksNoRule}, {@code
 *     thePageOfWhatWasTakenDownBreaksNoRule}, {@code
 *     thePagesOfWhatWasNotCountedInTimeBreakNoRule}, {@code
 *     thePageOfAnAnswerThatTookTooLongBreaksNoRule}, {@code thePageOfWhoAsksTooOftenBreaksNoRule},
 *     {@code thePagesOfAnArchiveThatIsBuiltForTheFirstTimeBreakNoRule}, {@code
 *     theStatusOfAnArchiveThatIsBuiltAnewBreaksNoRule}, {@code
 *     thePageForWhoHasNoKeyBreaksNoRule}, {@code thePageForWhoSendsSomethingBreaksNoRule}
 * <tr><td>2 axe, dark; forced colours<td>{@code AccessibilityTest.noPageBreaksARuleInTheDarkTheme},
 *     {@code focusAndMarksAreVisibleWithForcedColours}, {@code
 *     whatIsDrawnStandsOutWithForcedColours}, {@code whoWantsMoreContrastReadsNothingInGrey}
 * <tr><td>4 without script<td>{@code
 *     WithoutScriptTest.aReaderWithoutScriptGoesFromASearchToTheNextMatch}, {@code
 *     aReaderWithoutScriptComparesVersionsAndTakesTheTableAlong}, {@code
 *     WithoutScriptPagesTest.everyFormOfTheSiteWorksWithoutScript}
 * <tr><td>5 same with script<td>{@code
 *     WithoutScriptTest.scriptChangesNothingThatIsFoundNorDoesLoadingAgain}, {@code
 *     WithoutScriptPagesTest.aPageSaysTheSameWithoutScript}
 * <tr><td>6 same origin, no storage; 7 no complaints<td>{@code PrivacyTest}
 * <tr><td>8 Back<td>{@code FilterTest.backRestoresThePageItsBoxesAndWhereTheReaderWas}
 * <tr><td>9 reload, order of parameters<td>{@code
 *     WithoutScriptTest.scriptChangesNothingThatIsFoundNorDoesLoadingAgain}, {@code
 *     laws.PagingLawTest.theOrderOfParametersDoesNotMatter}
 * <tr><td>10 unknown parameter, bad date<td>{@code http.BadParameterTest}
 * <tr><td>11 titles and headings; 12 status<td>{@code StructureTest}; as Apply loads a page, its
 *     status cannot change twice, and while it loads {@code WaitingTest} holds what is said
 * <tr><td>13 ticking asks nothing<td>{@code FilterTest.tickingABoxAsksNothingBeforeApply}
 * <tr><td>14 fieldsets<td>{@code StructureTest.everyFacetIsANamedGroupAndEveryBoxSaysItsCount}
 * <tr><td>15 facet truth<td>{@code
 *     laws.FacetLawTest.theCountOfAValueIsTheTotalAfterTheClickForAHundredRandomPairs}
 * <tr><td>16 chips<td>{@code
 *     FilterTest.applyingAValueFindsWhatWasShownAndKeepsItTickedAndRemovable}, {@code
 *     clearingTheFiltersKeepsTheWords}
 * <tr><td>17 order of tabs<td>{@code
 *     KeyboardTest.theTabKeyGoesThroughThePageInReadingOrderAndOutAgain}, {@code
 *     KeyboardTourTest.theFocusIsAlwaysSeenAndGoesDownThePage}
 * <tr><td>18 sizes of targets<td>{@code StructureTest.aRowOfAFacetIsHighEnoughForAFinger} and axe's
 *     rule {@code target-size}
 * <tr><td>19 320 pixels, spaced text<td>{@code NarrowScreenTest}
 * <tr><td>20 histogram<td>{@code HistogramTest.barsAndTableShowWhatTheJsonCounts}, {@code
 *     StructureTest.theHistogramIsAPictureWithANameAndATableThatAddsUp}
 * <tr><td>21 keyboard narrows to a month<td>{@code
 *     KeyboardTest.theKeyboardAloneNarrowsToOneMonth}, {@code
 *     HistogramTest.theLinkOfABarAndTheDateFieldsLeadToTheSameAddress}
 * <tr><td>22 shares<td>{@code HistogramTest.sharesAreCountsByHoldings}, {@code
 *     periodsOfWhichNothingIsHeldAreHatchedAndNeverZero}
 * <tr><td>23 no motion<td>{@code AccessibilityTest.nothingMovesForAReaderWhoWantsNoMotion}
 * <tr><td>24 shortcuts<td>{@code ShortcutTest}
 * <tr><td>25 reading<td>{@code http.ReadingTest}, {@code
 *     http.BadParameterTest.anOddQueryIsAnsweredAndReadBack}
 * <tr><td>26 did you mean<td>{@code
 *     NothingFoundTest.anotherSpellingFindsAsManyAsItPromisesAndIsNeverTakenUnasked}, {@code
 *     org.backfile.server.web.PagesTest}
 * <tr><td>27 nothing found<td>{@code NothingFoundTest}, {@code
 *     org.backfile.server.web.WaysOutTest}, {@code laws.CoverageLawTest}
 * <tr><td>28 partial<td>{@code org.backfile.server.web.PagesTest}, {@code ExportTest}
 * <tr><td>29 marks; 30 next match<td>{@code MatchesTest}
 * <tr><td>31 hashes<td>{@code http.PermanentAddressTest}
 * <tr><td>32 citations<td>{@code org.backfile.server.web.cite.CitationFormatTest}, {@code
 *     CitePageTest}
 * <tr><td>33 pinned build<td>{@code org.backfile.server.web.PagesTest}
 * <tr><td>34 compare<td>{@code CompareTest}
 * <tr><td>35 exports agree; 36 feed<td>{@code laws.ExportLawTest}, {@code laws.PageAndJsonTest},
 *     {@code org.backfile.server.web.ExportTest}, {@code http.ChangesTest}, {@code
 *     org.backfile.server.web.http.XmlWriterTest}
 * <tr><td>37 right to left<td>{@code ArticleTest}
 * <tr><td>38 PDF<td>{@code PaperTest}, {@code CitingTest}
 * <tr><td>39 budgets<td>{@code BudgetTest}, {@code org.backfile.server.web.ManyYearsTest}: bytes,
 *     requests, elements and shifts; times are measured by {@code
 *     org.backfile.benchmarks.pages}, as no test looks at a clock
 * <tr><td>40 OpenSearch<td>{@code org.backfile.server.web.BrowserConventionsTest}
 * </table>
 */
package org.backfile.acceptance.browser;
