// Package draft writes drafts of articles.
package draft
