package org.duban.notice;

record NoticeCounts(long total, long unread) {}
