# Reference estimators on the synthetic panel (vectors/own/panel/panel.csv). R 4.2.2; sandwich 3.0-2, clubSandwich 0.5.8, boot 1.3-28.1, plm.
# Output: JSON, 17 significant digits. Own work.
suppressMessages({library(jsonlite); library(sandwich); library(clubSandwich); library(boot)})
RNGkind("Mersenne-Twister","Inversion","Rejection")
args <- commandArgs(TRUE); fin <- if (length(args)) args[1] else "../panel/panel.csv"; out <- if (length(args)>1) args[2] else "../panel"
d <- read.csv(fin, stringsAsFactors=FALSE); fys <- sort(unique(d$financial_year)); base <- "2014/15"; last <- tail(fys,1)
J <- function(x,f) write_json(x, file.path(out,f), digits=I(17), auto_unbox=TRUE, na="null", null="null", dataframe="rows", pretty=TRUE)
mets <- c("emergency_admissions","emergency_bed_days"); coh <- c("PACS","MCP","EHCH")[c("PACS","MCP","EHCH") %in% d$cohort]; z <- qnorm(.975)
d$per <- match(paste(d$financial_year,d$quarter), unique(paste(d$financial_year,d$quarter)))
# ---------------------------------------------------------------- shared functions
# person-years: population x quarters/4. Rate = events / person-years (annual rate per head); x1000 for display.
agg <- function(sel, m) { s <- d[sel,]; list(y=sum(s[[m]]), py=sum(s$population)/4) }
byarea <- function(ids, pers, m) { s <- d[d$area_code %in% ids & d$per %in% pers,]; y <- tapply(s[[m]], s$area_code, sum)[ids]; n <- tapply(s$population, s$area_code, sum)[ids]/4; data.frame(area_code=ids,y=as.numeric(y),n=as.numeric(n)) }
ids_of <- function(c) sort(unique(d$area_code[d$cohort==c])); idC <- ids_of("CONTROL")
P <- function(fy, q=1:4) sort(unique(d$per[d$financial_year==fy & d$quarter %in% q]))
infl <- function(Y1,N1,Y0,N0) Y1/sum(Y1)-N1/sum(N1)-Y0/sum(Y0)+N0/sum(N0)
lg <- function(Y1,N1,Y0,N0) log(sum(Y1)/sum(N1))-log(sum(Y0)/sum(N0))
gr <- function(Y1,N1,Y0,N0) exp(lg(Y1,N1,Y0,N0))-1
mover <- function(a,la,ua,b,lb,ub) c(a-b-sqrt((a-la)^2+(ub-b)^2), a-b+sqrt((ua-a)^2+(b-lb)^2))
compare <- function(c, m, p1, p0, label) {
  iT <- ids_of(c); a1<-byarea(iT,p1,m); a0<-byarea(iT,p0,m); b1<-byarea(idC,p1,m); b0<-byarea(idC,p0,m); nt<-length(iT); nc<-length(idC)
  gT<-gr(a1$y,a1$n,a0$y,a0$n); gC<-gr(b1$y,b1$n,b0$y,b0$n); lT<-log1p(gT); lC<-log1p(gC)
  vTp<-1/sum(a1$y)+1/sum(a0$y); vCp<-1/sum(b1$y)+1/sum(b0$y)
  # quasi-Poisson dispersion from the two-period area fixed-effects model on this cohort + controls (conditional logit form)
  Y1<-c(a1$y,b1$y);Y0<-c(a0$y,b0$y);N1<-c(a1$n,b1$n);N0<-c(a0$n,b0$n);D<-rep(1:0,c(nt,nc)); n<-nt+nc
  fit<-glm(cbind(Y1,Y0)~D+offset(log(N1/N0)),family=quasibinomial, control=glm.control(epsilon=1e-12,maxit=100)); s<-summary(fit); phi<-s$dispersion
  uT<-infl(a1$y,a1$n,a0$y,a0$n); uC<-infl(b1$y,b1$n,b0$y,b0$n); vT<-nt/(nt-1)*sum(uT^2); vC<-nc/(nc-1)*sum(uC^2)
  jk<-function(x1,x0,f){k<-nrow(x1);th<-sapply(seq_len(k),function(i)f(x1$y[-i],x1$n[-i],x0$y[-i],x0$n[-i]));list(th=th,v=(k-1)/k*sum((th-mean(th))^2))}
  jT<-jk(a1,a0,lg); jC<-jk(b1,b0,lg); jTg<-jk(a1,a0,gr); jCg<-jk(b1,b0,gr)
  df_t<-(vT+vC)^2/(vT^2/(nt-1)+vC^2/(nc-1)); df_j<-(jT$v+jC$v)^2/(jT$v^2/(nt-1)+jC$v^2/(nc-1)); df_g<-(jTg$v+jCg$v)^2/(jTg$v^2/(nt-1)+jCg$v^2/(nc-1))
  th<-lT-lC; ci<-function(se,crit) list(se_log=se, crit=crit, lower_log=th-crit*se, upper_log=th+crit*se, ror_lower=exp(th-crit*se), ror_upper=exp(th+crit*se))
  pp<-100*(gT-gC); gci<-function(l,v,crit) exp(l+c(-1,1)*crit*sqrt(v))-1
  mv<-function(v1,v0,crit){x<-gci(lT,v1,crit);y<-gci(lC,v0,crit); list(lower=100*mover(gT,x[1],x[2],gC,y[1],y[2])[1],upper=100*mover(gT,x[1],x[2],gC,y[1],y[2])[2])}
  dl<-function(v1,v0,crit){se<-100*sqrt((1+gT)^2*v1+(1+gC)^2*v0);list(se=se,lower=pp-crit*se,upper=pp+crit*se)}
  seg<-100*sqrt(jTg$v+jCg$v)
  list(label=label, cohort=c, metric=m, n_areas=nt, n_controls=nc, baseline_periods=I(p0), comparison_periods=I(p1),
    treated=list(y0=sum(a0$y),py0=sum(a0$n),y1=sum(a1$y),py1=sum(a1$n),rate0_per1000=1000*sum(a0$y)/sum(a0$n),rate1_per1000=1000*sum(a1$y)/sum(a1$n),growth=gT),
    control=list(y0=sum(b0$y),py0=sum(b0$n),y1=sum(b1$y),py1=sum(b1$n),rate0_per1000=1000*sum(b0$y)/sum(b0$n),rate1_per1000=1000*sum(b1$y)/sum(b1$n),growth=gC),
    ratio_of_ratios=exp(th), log_ror=th, diff_pp=pp,
    counterfactual=list(expected_events=sum(a0$y)/sum(a0$n)*sum(a1$n)*(1+gC), avoided_events=sum(a0$y)/sum(a0$n)*sum(a1$n)*(1+gC)-sum(a1$y)),
    poisson=list(ror=ci(sqrt(vTp+vCp),z), diff_pp_delta=dl(vTp,vCp,z), diff_pp_mover=mv(vTp,vCp,z)),
    quasi=list(phi_two_period=phi, df=fit$df.residual, ror=ci(sqrt(phi*(vTp+vCp)),qt(.975,fit$df.residual)), diff_pp_delta=dl(phi*vTp,phi*vCp,qt(.975,fit$df.residual)), diff_pp_mover=mv(phi*vTp,phi*vCp,qt(.975,fit$df.residual))),
    taylor=list(var_treated=vT,var_control=vC,df_ws=df_t,df_nt1=nt-1, ror_ws=ci(sqrt(vT+vC),qt(.975,df_t)), ror_nt1=ci(sqrt(vT+vC),qt(.975,nt-1)), diff_pp_delta_nt1=dl(vT,vC,qt(.975,nt-1))),
    jackknife=list(var_treated=jT$v,var_control=jC$v,df_ws=df_j,df_nt1=nt-1, ror_ws=ci(sqrt(jT$v+jC$v),qt(.975,df_j)), ror_nt1=ci(sqrt(jT$v+jC$v),qt(.975,nt-1)), p_nt1=2*pt(-abs(th)/sqrt(jT$v+jC$v),nt-1), p_ws=2*pt(-abs(th)/sqrt(jT$v+jC$v),df_j),
       diff_pp=list(se=seg,df_ws=df_g,lower_nt1=pp-qt(.975,nt-1)*seg,upper_nt1=pp+qt(.975,nt-1)*seg,lower_ws=pp-qt(.975,df_g)*seg,upper_ws=pp+qt(.975,df_g)*seg)),
    leave_one_out=data.frame(area_code=iT,log_ror=jT$th-lC,ror=exp(jT$th-lC),diff_pp=100*(jTg$th-gC)),
    fe_ppml_two_period=list(coef=unname(coef(fit)[2]), ror=exp(unname(coef(fit)[2])), se_quasi=s$coefficients[2,2], t=s$coefficients[2,3], p=s$coefficients[2,4]))
}
# ---------------------------------------------------------------- 1 growth comparisons
cmp <- list()
for (m in mets) for (c in coh) {
  cmp[[length(cmp)+1]] <- compare(c,m,P(last),P(base),sprintf("FY %s v FY %s",last,base))
  for (q in 1:4) cmp[[length(cmp)+1]] <- compare(c,m,P(last,q),P(base,q),sprintf("%s Q%d v %s Q%d",last,q,base,q))
  if (length(fys)>2) { e <- max(P(last,2)); cmp[[length(cmp)+1]] <- compare(c,m,(e-3):e,P(base),sprintf("12 months to %s Q2 v FY %s",last,base)) }
}
J(cmp,"01_growth.json")
roll <- list(); for (m in mets) for (c in c(coh,"CONTROL")) for (e in 4:max(d$per)) { a<-agg(d$cohort==c & d$per %in% (e-3):e, m); roll[[length(roll)+1]]<-data.frame(metric=m,cohort=c,end_period=e,events=a$y,person_years=a$py,rate_per_1000=1000*a$y/a$py) }
J(do.call(rbind,roll),"02_rolling_year.json")
# ---------------------------------------------------------------- 3 bootstrap (stratified by arm), fixed index matrix B=199 + large own run
boots <- list(); set.seed(101); B<-199; ixC<-matrix(sample(length(idC),length(idC)*B,TRUE),B)
write.table(ixC,file.path(out,"boot_index_CONTROL_B199.csv"),sep=",",row.names=FALSE,col.names=FALSE)
norm_inter <- function(t,al){ R<-length(t); t<-sort(t); rk<-(R+1)*al; k<-floor(rk); o<-numeric(length(al)); for(i in seq_along(al)){ if(k[i]==0)o[i]<-t[1] else if(k[i]>=R)o[i]<-t[R] else if(rk[i]==k[i])o[i]<-t[k[i]] else {q1<-qnorm(al[i]);q2<-qnorm(k[i]/(R+1));q3<-qnorm((k[i]+1)/(R+1));o[i]<-t[k[i]]+(q1-q2)/(q3-q2)*(t[k[i]+1]-t[k[i]])}}; o }
for (m in mets) for (c in coh) {
  iT<-ids_of(c); nt<-length(iT); nc<-length(idC)
  f<-file.path(out,sprintf("boot_index_%s_B199.csv",c)); if (m==mets[1]) { set.seed(200+match(c,coh)); ixT<-matrix(sample(nt,nt*B,TRUE),B); write.table(ixT,f,sep=",",row.names=FALSE,col.names=FALSE) } else ixT<-as.matrix(read.csv(f,header=FALSE))
  a1<-byarea(iT,P(last),m);a0<-byarea(iT,P(base),m);b1<-byarea(idC,P(last),m);b0<-byarea(idC,P(base),m)
  st<-function(i,k) c(lg(a1$y[i],a1$n[i],a0$y[i],a0$n[i])-lg(b1$y[k],b1$n[k],b0$y[k],b0$n[k]), 100*(gr(a1$y[i],a1$n[i],a0$y[i],a0$n[i])-gr(b1$y[k],b1$n[k],b0$y[k],b0$n[k])))
  t0<-st(1:nt,1:nc); rep<-t(sapply(1:B,function(r) st(ixT[r,],ixC[r,])))
  # BCa acceleration for a stratified two-sample statistic: usual jackknife influence values per stratum (as boot::empinf(type="jack") with strata)
  jT<-t(sapply(1:nt,function(i)st((1:nt)[-i],1:nc))); jC<-t(sapply(1:nc,function(i)st(1:nt,(1:nc)[-i])))
  acc<-sapply(1:2,function(k){LT<-(nt-1)*(mean(jT[,k])-jT[,k]);LC<-(nc-1)*(mean(jC[,k])-jC[,k]); (sum((LT/nt)^3)+sum((LC/nc)^3))/(6*(sum((LT/nt)^2)+sum((LC/nc)^2))^1.5)})
  bc<-lapply(1:2,function(k){z0<-qnorm(mean(rep[,k]<t0[k]));al<-pnorm(z0+(z0+qnorm(c(.025,.975)))/(1-acc[k]*(z0+qnorm(c(.025,.975)))));list(z0=z0,acceleration=acc[k],alpha=al,percentile=norm_inter(rep[,k],c(.025,.975)),bca=norm_inter(rep[,k],al),basic=2*t0[k]-norm_inter(rep[,k],c(.975,.025)),se=sd(rep[,k]))})
  # package boot, B=9999: agreement within Monte Carlo error only
  df<-data.frame(y1=c(a1$y,b1$y),n1=c(a1$n,b1$n),y0=c(a0$y,b0$y),n0=c(a0$n,b0$n),g=rep(1:0,c(nt,nc)))
  set.seed(4242); bt<-boot(df,function(x,i){x<-x[i,];T<-x$g==1; lg(x$y1[T],x$n1[T],x$y0[T],x$n0[T])-lg(x$y1[!T],x$n1[!T],x$y0[!T],x$n0[!T])},R=9999,strata=df$g+1); L<-empinf(bt,type="jack"); bci<-boot.ci(bt,type=c("perc","bca","norm","basic"),L=L)
  boots[[length(boots)+1]]<-list(metric=m,cohort=c,B=B,t0_log_ror=t0[1],t0_diff_pp=t0[2],log_ror=bc[[1]],diff_pp=bc[[2]],replicates_log_ror=rep[,1],replicates_diff_pp=rep[,2],boot_pkg_B9999=list(se=sd(bt$t),perc=bci$percent[4:5],bca=bci$bca[4:5],basic=bci$basic[4:5],norm=bci$normal[2:3]))
}
J(boots,"03_bootstrap.json")
# ---------------------------------------------------------------- 4 randomisation inference
ri<-list(); for (c in coh) { iT<-ids_of(c); ids<-c(iT,idC); nt<-length(iT); n<-length(ids); set.seed(300+match(c,coh)); B<-199; ix<-t(replicate(B,sort(sample(n,nt)))); write.table(ix,file.path(out,sprintf("perm_index_%s_B199.csv",c)),sep=",",row.names=FALSE,col.names=FALSE)
  for (m in mets) { x1<-byarea(ids,P(last),m);x0<-byarea(ids,P(base),m)
    st<-function(s){D<-logical(n);D[s]<-TRUE;uT<-infl(x1$y[D],x1$n[D],x0$y[D],x0$n[D]);uC<-infl(x1$y[!D],x1$n[!D],x0$y[!D],x0$n[!D]);k<-sum(D);q<-sum(!D);t<-lg(x1$y[D],x1$n[D],x0$y[D],x0$n[D])-lg(x1$y[!D],x1$n[!D],x0$y[!D],x0$n[!D]);c(t,t/sqrt(k/(k-1)*sum(uT^2)+q/(q-1)*sum(uC^2)))}
    o<-st(1:nt); pm<-t(apply(ix,1,st)); set.seed(999); big<-t(replicate(9999,st(sample(n,nt)))); set.seed(998); pc<-replicate(9999,{s<-nt+sample(n-nt,nt); D<-logical(n);D[s]<-TRUE;K<-!D;K[1:nt]<-FALSE; lg(x1$y[D],x1$n[D],x0$y[D],x0$n[D])-lg(x1$y[K],x1$n[K],x0$y[K],x0$n[K])})
    ri[[length(ri)+1]]<-list(metric=m,cohort=c,area_order="treated areas sorted by code, then control areas sorted by code; index file is 1-based into that list",B=B,observed_log_ror=o[1],observed_t=o[2],p_raw_B199=(1+sum(abs(pm[,1])>=abs(o[1])))/(B+1),p_studentised_B199=(1+sum(abs(pm[,2])>=abs(o[2])))/(B+1),replicates_log_ror=pm[,1],replicates_t=pm[,2],mc_B9999=list(p_raw=(1+sum(abs(big[,1])>=abs(o[1])))/10000,p_studentised=(1+sum(abs(big[,2])>=abs(o[2])))/10000,placebo_in_controls_p=(1+sum(abs(pc)>=abs(o[1])))/10000,placebo_quantiles=unname(quantile(pc,c(.025,.05,.5,.95,.975),type=6)))) } }
J(ri,"04_randomisation.json")
saveRDS(list(cmp=cmp),file.path(tempdir(),"cmp.rds"))
cat("done\n")
