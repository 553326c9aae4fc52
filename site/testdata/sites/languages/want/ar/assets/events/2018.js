furatShard("2018",{"report-arabic":{"title":"مقال بالعربية","href":"articles/arabic.html","when":"١ أيار ٢٠١٨","time":"2018-05-01","sources":[{"by":"صحيفة"}]}});
