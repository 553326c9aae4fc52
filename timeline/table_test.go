package timeline

// ucdpHeader is the first row of UCDP GED, Global and Candidate (codebook 25.1).
const ucdpHeader = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name," +
	"side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original," +
	"where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end," +
	"deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"

// ucdpDescription is what maps it.
const ucdpDescription = `title: UCDP GED
format: ucdp-ged
licence: CC BY 4.0
source: {by: A university}
columns: {id: id, first: date_start, last: date_end, date_precision: date_prec, place: where_coordinates, district: adm_2,
  governorate: adm_1, country: country, lat: latitude, lon: longitude, precision: where_prec, kind: type_of_violence,
  actor1: side_a, actor2: side_b, low: low, best: best, high: high, civilians: deaths_civilians, deaths_a: deaths_a,
  deaths_b: deaths_b, deaths_unknown: deaths_unknown, source: source_office, source_title: source_headline, source_date: source_date}
`
