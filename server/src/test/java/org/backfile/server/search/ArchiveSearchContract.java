package org.backfile.server.search;

/** What every archive promises, whatever it is built on. */
public interface ArchiveSearchContract
    extends FindingContract, FacetContract, PagingContract, TimelineContract, MarkingContract {}
